import { UnitPageDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { daysAfter, daysOf, mondayOf, quarterOf, startOfDay } from '../../ui/calendar-days.ts';
import { day, localDay } from '../../ui/format.ts';
import { Missing, missingBelow } from '../../ui/panel.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';
import { AccessTokens } from './access-tokens.tsx';
import { Agreements } from './agreements.tsx';
import { LentVenues } from './lent-venues.tsx';
import { Meetings } from './meetings.tsx';
import { Members } from './members.tsx';
import { Needs } from './needs.tsx';
import { OwnBookings } from './own-bookings.tsx';
import { Promises } from './promises.tsx';
import { ToDo } from './to-do.tsx';

export function UnitPage() {
  const { say, language } = useWords();
  const { unit, community, now } = useActing();
  const today = localDay(now());
  const monday = mondayOf(today);
  const quarter = daysOf(quarterOf(today));
  const { data, problems, refused } = usePage(
    UnitPageDocument,
    {
      unit: unit?.id ?? '',
      community: community.id,
      from: startOfDay(monday),
      to: startOfDay(daysAfter(monday, 14)),
      first: quarter.from,
      last: quarter.to,
      year: Number(today.slice(0, 4)),
    },
    { everyMs: 30_000, enabled: unit !== null },
  );
  useTitle(`${say('page.unit')} · ${unit?.name ?? ''}`);
  if (refused)
    return (
      <main className="page">
        <Refusal problem={refused} />
      </main>
    );
  const found = data?.unit;
  return (
    <main className="page" aria-busy={!data}>
      <header className="page-head">
        <div>
          <p className="faint">{community.name}</p>
          <h1>{unit?.name}</h1>
        </div>
        {found?.liaison && (
          <p className="faint">
            {say('unit.liaison', {
              name: found.liaison.displayName,
              since: day(found.liaison.fromDay, language),
            })}
          </p>
        )}
      </header>
      {data && !found && <Missing problems={missingBelow(problems, 'unit')} />}
      {found && (
        <div className="columns">
          <div className="stack">
            <ToDo unit={found} problems={problems} />
            <Promises unit={found} problems={problems} />
            <Needs needs={data.needs?.edges.map(({ node }) => node) ?? []} problems={problems} />
          </div>
          <div className="stack">
            <LentVenues
              unit={found}
              bookable={data.community?.facilities.filter(({ bookable }) => bookable) ?? []}
              problems={problems}
            />
            <OwnBookings unit={found} problems={problems} />
            <Meetings unit={found} problems={problems} />
            <Agreements agreements={found.agreements.edges.map(({ node }) => node)} />
            <Members unit={found} />
            <AccessTokens tokens={found.accessTokens?.edges.map(({ node }) => node)} />
          </div>
        </div>
      )}
    </main>
  );
}
