import { Button } from 'antd';
import { useState } from 'react';
import { DecideBookingDocument } from '../../gql/graphql.ts';
import { DecideBooking } from '../../ui/decide-booking.tsx';
import { fromTo } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { RequestBooking } from '../../ui/request-booking.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Asked, Lent, Unit } from './unit.ts';

const gone = ['CANCELLED', 'REJECTED', 'RELEASED', 'PENDING'];

interface LentVenuesProps {
  unit: Unit;
  /** What the unit may ask for in turn. */
  bookable: { id: string; name: string }[];
  problems: readonly Problem[];
}

/** Places the unit lends: who asks for them, and who uses them within the fortnight. */
export function LentVenues({ unit, bookable, problems }: LentVenuesProps) {
  const { say } = useWords();
  const [isRequesting, setIsRequesting] = useState(false);
  const venues = unit.lentFacilities ?? [];
  return (
    <Panel
      title={say('unit.venues')}
      missing={missingBelow(problems, 'lentFacilities')}
      empty={venues.length === 0 && say('unit.noVenues')}
      action={<Button onClick={() => setIsRequesting(true)}>{say('booking.request')}</Button>}
    >
      {venues.map((venue) => (
        <Venue key={venue.id} venue={venue} />
      ))}
      {isRequesting && (
        <RequestBooking
          facilities={bookable}
          requesterUnitId={unit.id}
          onClose={() => setIsRequesting(false)}
        />
      )}
    </Panel>
  );
}

function Venue({ venue: { name, capacity, lendingTerms, calendar, bookings } }: { venue: Lent }) {
  const { say, language } = useWords();
  const uses = calendar.occurrences.filter(({ state }) => !gone.includes(state));
  return (
    <article className="resolution">
      <h3>
        {name} {lendingTerms?.suspended && <Mark tone="late">{say('venue.suspended')}</Mark>}
      </h3>
      <p className="faint small">
        {[capacity && say('venue.seats', { seats: capacity }), lendingTerms?.windows.join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="rows">
        {bookings.edges.map(({ node }) => (
          <AskedLine key={node.id} asked={node} />
        ))}
        {uses.map(({ id, startsAt, endsAt, booking }) => (
          <li key={id}>
            <p className="grow">{booking?.title}</p>
            <p className="faint">{fromTo(startsAt, endsAt, language)}</p>
          </li>
        ))}
      </ul>
      {uses.length + bookings.edges.length === 0 && <p className="empty">{say('unit.venueFree')}</p>}
    </article>
  );
}

function AskedLine({ asked }: { asked: Asked }) {
  const { say, language } = useWords();
  const { write, isWriting } = useWrite(DecideBookingDocument, say('booking.decided'));
  const { id, title, requesterUnit, headcount, occurrences } = asked;
  const [first] = occurrences;
  return (
    <li>
      <div className="grow">
        <p>
          {title} <Mark>{say('booking.asked')}</Mark>
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
      <DecideBooking
        title={title}
        isWriting={isWriting}
        decide={(approve, reason) => write({ bookingId: id, approve, reason })}
      />
    </li>
  );
}
