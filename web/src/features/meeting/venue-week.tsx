import { lazy, Suspense } from 'react';
import type { MeetingPageQuery } from '../../gql/graphql.ts';
import { useWords } from '../../words/language.tsx';

const Week = lazy(async () => ({ default: (await import('../../ui/week.tsx')).Week }));

const gone = ['CANCELLED', 'REJECTED', 'RELEASED', 'NO_SHOW'];

interface VenueWeekProps {
  monday: string;
  calendars: NonNullable<MeetingPageQuery['facilityBookings']>;
}

/** Which place is used for what this week, and by whom. */
export function VenueWeek({ monday, calendars }: VenueWeekProps) {
  const { say } = useWords();
  const events = calendars.flatMap(({ facility, occurrences }) =>
    occurrences
      .filter(({ state }) => !gone.includes(state))
      .map(({ id, startsAt, endsAt, state, booking }) => ({
        id,
        startsAt,
        endsAt,
        isPending: state === 'PENDING',
        title: [facility.name, booking?.title, booking?.requesterUnit?.name].filter(Boolean).join(' · '),
      })),
  );
  return (
    <Suspense fallback={<div style={{ height: 560 }} />}>
      <Week monday={monday} events={events} empty={say('meeting.weekEmpty')} />
    </Suspense>
  );
}
