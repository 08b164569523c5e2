import { lazy, Suspense } from 'react';
import type { MeetingPageQuery } from '../../gql/graphql.ts';
import { venueEvents } from '../../ui/venue-events.ts';
import { useWords } from '../../words/language.tsx';

const Week = lazy(async () => ({ default: (await import('../../ui/week.tsx')).Week }));

interface VenueWeekProps {
  monday: string;
  calendars: NonNullable<MeetingPageQuery['facilityBookings']>;
}

/** Which place is used for what in a week, and by whom. */
export function VenueWeek({ monday, calendars }: VenueWeekProps) {
  const { say } = useWords();
  return (
    <Suspense fallback={<div style={{ height: 560 }} />}>
      <Week monday={monday} events={venueEvents(calendars)} empty={say('meeting.weekEmpty')} />
    </Suspense>
  );
}
