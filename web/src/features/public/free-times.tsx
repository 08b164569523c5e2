import type { PublicPageQuery } from '../../gql/graphql.ts';
import { daysAfter } from '../../ui/calendar-days.ts';
import { localDay, shortDay, time } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';

type Calendar = NonNullable<PublicPageQuery['facilityBookings']>[number];

interface FreeTimesProps {
  calendars: readonly Calendar[];
  today: string;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** When each place can still be had within a week. */
export function FreeTimes({ calendars, today, missing, isLoading }: FreeTimesProps) {
  const { say } = useWords();
  const bookable = calendars.filter(({ facility }) => facility.bookable);
  return (
    <Panel
      title={say('public.free')}
      missing={missing}
      isLoading={isLoading}
      empty={bookable.length === 0 && say('public.noPlaces')}
    >
      <p className="faint">{say('public.howToBook')}</p>
      <div className="places">
        {bookable.map((calendar) => (
          <Place key={calendar.facility.id} calendar={calendar} today={today} />
        ))}
      </div>
    </Panel>
  );
}

function Place({ calendar: { facility, freeSlots }, today }: { calendar: Calendar; today: string }) {
  const { say, name, language } = useWords();
  const days = Array.from({ length: 7 }, (_, i) => daysAfter(today, i));
  const rows = days
    .map((day) => ({ day, slots: freeSlots.filter(({ from }) => localDay(from) === day) }))
    .filter(({ slots }) => slots.length > 0);
  return (
    <article>
      <h3>{facility.name}</h3>
      <p className="faint small">
        {[
          name('FacilityKind', facility.kind),
          facility.capacity && say('public.people', { people: facility.capacity }),
          facility.providerUnit?.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {rows.length === 0 && <p className="empty">{say('public.full')}</p>}
      <dl className="slots">
        {rows.map(({ day, slots }) => (
          <div key={day}>
            <dt>{shortDay(day, language)}</dt>
            <dd>
              {slots.map(({ from, to }) => (
                <span key={from}>
                  {time(from, language)}–{time(to, language)}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
