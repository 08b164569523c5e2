import { useState } from 'react';
import { CommunityPageDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { daysAfter, mondayOf, quarterOf, startOfDay } from '../../ui/calendar-days.ts';
import { localDay } from '../../ui/format.ts';
import { missingBelow } from '../../ui/panel.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';
import { Bookings } from './bookings.tsx';
import { organises } from './community.ts';
import { Deliveries } from './deliveries.tsx';
import { HoursToReview } from './hours-to-review.tsx';
import { Needs } from './needs.tsx';
import { Shifts } from './shifts.tsx';

export function CommunityPage() {
  const { say } = useWords();
  const { community, role, now } = useActing();
  const today = localDay(now());
  const [monday, setMonday] = useState(() => mondayOf(today));
  const { data, problems, refused } = usePage(
    CommunityPageDocument,
    {
      community: community.id,
      quarter: quarterOf(today),
      from: startOfDay(monday),
      to: startOfDay(daysAfter(monday, 7)),
      shiftsTo: startOfDay(daysAfter(today, 14)),
    },
    { everyMs: 30_000 },
  );
  useTitle(`${say('page.community')} · ${community.name}`);
  if (refused)
    return (
      <main className="page">
        <Refusal problem={refused} />
      </main>
    );
  const found = data?.community;
  const board = data?.resourceCommitments;
  const entries = [...(found?.disputed?.edges ?? []), ...(found?.toReview?.edges ?? [])];
  const delivered = [...(board?.partDelivered.edges ?? []), ...(board?.delivered.edges ?? [])];
  return (
    <main className="page" aria-busy={!data}>
      <header>
        <p className="faint">{community.name}</p>
        <h1>{say('page.community')}</h1>
      </header>
      <Bookings
        asked={found?.bookings.edges.map(({ node }) => node) ?? []}
        facilities={found?.facilities.filter(({ bookable }) => bookable) ?? []}
        calendars={data?.facilityBookings ?? []}
        monday={monday}
        onStep={setMonday}
        missing={missingBelow(problems, 'bookings', 'facilityBookings')}
        isLoading={!data}
      />
      <div className="columns">
        <div className="stack">
          <Shifts
            shifts={data?.openShifts ?? []}
            missing={missingBelow(problems, 'openShifts')}
            isLoading={!data}
          />
          <Needs
            needs={found?.needs.edges.map(({ node }) => node) ?? []}
            missing={missingBelow(problems, 'needs')}
            isLoading={!data}
          />
        </div>
        <div className="stack">
          <Deliveries
            delivered={delivered.map(({ node }) => node)}
            missing={missingBelow(problems, 'resourceCommitments')}
            isLoading={!data}
          />
          {organises(role) && (
            <HoursToReview
              entries={entries.map(({ node }) => node)}
              missing={missingBelow(problems, 'toReview', 'disputed')}
              isLoading={!data}
            />
          )}
        </div>
      </div>
    </main>
  );
}
