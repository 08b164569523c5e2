import { CancelBookingDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { fromTo } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { OwnBooking, Unit } from './unit.ts';

/** Places the unit has asked for, what was answered, and taking back what is not needed after all. */
export function OwnBookings({ unit, problems }: { unit: Unit; problems: readonly Problem[] }) {
  const { say } = useWords();
  const { now } = useActing();
  const today = now().toISOString();
  const own = (unit.bookings?.edges ?? []).map(({ node }) => node);
  const coming = own.filter((booking) => isLive(booking) && startOf(booking) > today);
  const others = own.filter((booking) => !coming.includes(booking));
  coming.sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return (
    <Panel
      title={say('unit.ownBookings')}
      missing={missingBelow(problems, 'bookings')}
      empty={own.length === 0 && say('unit.noOwnBookings')}
    >
      <LongRows rows={[...coming, ...others]} atFirst={3}>
        {(booking) => <OwnBookingLine key={booking.id} booking={booking} />}
      </LongRows>
    </Panel>
  );
}

const isLive = ({ state }: OwnBooking) => ['PENDING', 'HELD', 'CONFIRMED'].includes(state);
const startOf = ({ occurrences }: OwnBooking) => occurrences[0]?.startsAt ?? '';

function OwnBookingLine({ booking }: { booking: OwnBooking }) {
  const { say, name, language } = useWords();
  const { write, isWriting } = useWrite(CancelBookingDocument, say('booking.cancelled'));
  const { id, title, state, decisionReason, facility, occurrences } = booking;
  const [first] = occurrences;
  return (
    <li>
      <div className="grow">
        <p>{title}</p>
        <p className="faint small">
          {[
            facility?.name,
            first && fromTo(first.startsAt, first.endsAt, language),
            occurrences.length > 1 && say('booking.times', { times: occurrences.length }),
            decisionReason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Mark tone={state === 'CONFIRMED' ? 'good' : state === 'REJECTED' ? 'late' : 'plain'}>
        {name('BookingState', state)}
      </Mark>
      {isLive(booking) && (
        <ConfirmButton
          size="small"
          label={say('booking.cancel')}
          question={say('booking.cancelThis', { title })}
          aria-label={say('booking.cancelThis', { title })}
          loading={isWriting}
          onConfirm={() => void write({ bookingId: id })}
        />
      )}
    </li>
  );
}
