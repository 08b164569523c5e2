import { daysBetween } from '../../ui/calendar-days.ts';
import { dayAndTime, localDay, time } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Missing } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import type { Meeting } from './meeting.ts';
import { MeetingSteps } from './meeting-steps.tsx';

interface MeetingStripProps {
  meeting: Meeting | null | undefined;
  today: string;
  isLoading: boolean;
  missing: readonly Problem[];
}

/** When, where, whether enough come, and what the next step is. */
export function MeetingStrip({ meeting, today, isLoading, missing }: MeetingStripProps) {
  const { say } = useWords();
  if (!meeting)
    return (
      <section className="strip" aria-label={say('meeting.next')} aria-busy={isLoading}>
        <Missing problems={missing} />
        {!isLoading && missing.length === 0 && <p>{say('meeting.none')}</p>}
      </section>
    );
  return (
    <section className="strip" aria-label={say('meeting.next')}>
      <Missing problems={missing} />
      <Facts meeting={meeting} today={today} />
      <MeetingSteps meeting={meeting} />
    </section>
  );
}

function Facts({ meeting, today }: { meeting: Meeting; today: string }) {
  const { say, name, language } = useWords();
  const { no, state, startsAt, projectedEnd, agendaDeadline, quorum, venueBooking } = meeting;
  const venue = venueBooking?.facility;
  const left = agendaDeadline && daysBetween(today, localDay(agendaDeadline));
  return (
    <dl className="facts">
      <div>
        <dt>{no}</dt>
        <dd>
          <Mark tone="good">{name('MeetingState', state)}</Mark>
        </dd>
      </div>
      <div>
        <dt>{say('meeting.startsAt')}</dt>
        <dd>{startsAt ? dayAndTime(startsAt, language) : say('meeting.noDate')}</dd>
        {projectedEnd && (
          <dd className="note">{say('meeting.projectedEnd', { time: time(projectedEnd, language) })}</dd>
        )}
      </div>
      <div>
        <dt>{say('meeting.venue')}</dt>
        <dd>{venue?.name ?? say('meeting.noVenue')}</dd>
        {venue && (
          <dd className="note">
            {venue.providerUnit?.name} {venue.capacity && say('venue.seats', { seats: venue.capacity })}
          </dd>
        )}
        {venue?.lendingTerms?.suspended && <dd className="note late">{say('venue.suspended')}</dd>}
      </div>
      {quorum && (
        <div>
          <dt>{say('meeting.quorum')}</dt>
          <dd>
            {quorum.present} / {quorum.required}
          </dd>
          <dd className="note">{say(quorum.met ? 'meeting.quorumMet' : 'meeting.quorumNotMet')}</dd>
        </div>
      )}
      {agendaDeadline && typeof left === 'number' && ['DRAFT', 'AGENDA_OPEN'].includes(state) && (
        <div>
          <dt>{say('meeting.deadline')}</dt>
          <dd>{left >= 0 ? say('days.left', { days: left }) : say('days.over', { days: -left })}</dd>
          <dd className="note">{dayAndTime(agendaDeadline, language)}</dd>
        </div>
      )}
    </dl>
  );
}
