import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type CommunityPageQuery, DecideBookingDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { DecideBooking } from '../../ui/decide-booking.tsx';
import { fromTo } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { RequestBooking } from '../../ui/request-booking.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { venueEvents } from '../../ui/venue-events.ts';
import { WeekSteps } from '../../ui/week-steps.tsx';
import { useWords } from '../../words/language.tsx';
import { type Asked, decides } from './community.ts';

const Week = lazy(async () => ({ default: (await import('../../ui/week.tsx')).Week }));

interface BookingsProps {
  asked: readonly Asked[];
  facilities: { id: string; name: string }[];
  calendars: NonNullable<CommunityPageQuery['facilityBookings']>;
  monday: string;
  onStep(monday: string): void;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What is asked for, beside what is already in the week. */
export function Bookings({ asked, facilities, calendars, missing, isLoading, ...week }: BookingsProps) {
  const { say } = useWords();
  const [isRequesting, setIsRequesting] = useState(false);
  return (
    <Panel
      title={say('bookings.title')}
      missing={missing}
      isLoading={isLoading}
      action={<Button onClick={() => setIsRequesting(true)}>{say('booking.request')}</Button>}
    >
      {asked.length === 0 && <p className="empty">{say('bookings.none')}</p>}
      <ul className="rows">
        {asked.map((booking) => (
          <AskedLine key={booking.id} asked={booking} />
        ))}
      </ul>
      <WeekSteps {...week} />
      <Suspense fallback={<div style={{ height: 560 }} />}>
        <Week monday={week.monday} events={venueEvents(calendars)} empty={say('meeting.weekEmpty')} />
      </Suspense>
      {isRequesting && (
        <RequestBooking
          facilities={facilities}
          requesterUnitId={null}
          onClose={() => setIsRequesting(false)}
        />
      )}
    </Panel>
  );
}

function AskedLine({ asked }: { asked: Asked }) {
  const { say, language } = useWords();
  const { write, isWriting } = useWrite(DecideBookingDocument, say('booking.decided'));
  const { id, title, facility, requesterUnit, headcount, occurrences } = asked;
  const [first] = occurrences;
  const { role } = useActing();
  const lender = facility?.providerUnit?.name ?? (decides(role) ? undefined : say('booking.byCommunity'));
  return (
    <li>
      <div className="grow">
        <p>
          {title} · {facility?.name}
        </p>
        <p className="faint small">
          {[
            requesterUnit?.name ?? say('booking.byCommunity'),
            first && fromTo(first.startsAt, first.endsAt, language),
            occurrences.length > 1 && say('booking.times', { times: occurrences.length }),
            headcount && say('booking.people', { people: headcount }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {lender ? (
        <Mark>{say('booking.waitsFor', { unit: lender })}</Mark>
      ) : (
        <DecideBooking
          title={title}
          isWriting={isWriting}
          decide={(approve, reason) => write({ bookingId: id, approve, reason })}
        />
      )}
    </li>
  );
}
