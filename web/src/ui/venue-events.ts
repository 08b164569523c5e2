import type { WeekEvent } from './week.tsx';

interface Occurrence {
  id: string;
  startsAt: string;
  endsAt: string;
  state: string;
  booking: { title: string; requesterUnit: { name: string } | null } | null;
}

interface Calendar {
  facility: { name: string };
  occurrences: readonly Occurrence[];
}

const gone = ['CANCELLED', 'REJECTED', 'RELEASED', 'NO_SHOW'];

/** What holds a place or asks for it, as the week shows it. */
export const venueEvents = (calendars: readonly Calendar[]): WeekEvent[] =>
  calendars.flatMap(({ facility, occurrences }) =>
    occurrences
      .filter(({ state }) => !gone.includes(state))
      .map(({ id, startsAt, endsAt, state, booking }) => ({
        id,
        startsAt,
        endsAt,
        isPending: state === 'PENDING',
        place: facility.name,
        title: [booking?.title, booking?.requesterUnit?.name].filter(Boolean).join(' · '),
      })),
  );
