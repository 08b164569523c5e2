import { useSearchParams } from 'react-router';
import { PublicPageDocument, PublishedCommunitiesDocument } from '../../gql/graphql.ts';
import { daysAfter, startOfDay } from '../../ui/calendar-days.ts';
import { localDay } from '../../ui/format.ts';
import { missingBelow } from '../../ui/panel.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';
import { Activities } from './activities.tsx';
import { Disclosed } from './disclosed.tsx';
import { FreeTimes } from './free-times.tsx';

export function PublicPage() {
  const { say } = useWords();
  const [search, setSearch] = useSearchParams();
  const { data: published, refused } = usePage(PublishedCommunitiesDocument, {});
  const communities = published?.communities ?? [];
  const community = communities.find(({ id }) => id === search.get('community')) ?? communities[0];
  useTitle(say('page.public'));
  return (
    <main className="page">
      <header className="page-head">
        <div>
          <p className="faint">{say('page.public')}</p>
          <h1>{community?.name}</h1>
        </div>
        {communities.length > 1 && (
          <nav className="actions" aria-label={say('shell.community')}>
            {communities.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="plain"
                aria-pressed={id === community?.id}
                onClick={() => setSearch({ community: id })}
              >
                {name}
              </button>
            ))}
          </nav>
        )}
      </header>
      {refused && <Refusal problem={refused} />}
      {community && published?.now && <Published community={community.id} today={localDay(published.now)} />}
    </main>
  );
}

function Published({ community, today }: { community: string; today: string }) {
  const { data, problems, refused } = usePage(PublicPageDocument, {
    community,
    from: startOfDay(today),
    to: startOfDay(daysAfter(today, 7)),
  });
  if (refused) return <Refusal problem={refused} />;
  return (
    <>
      <FreeTimes
        calendars={data?.facilityBookings ?? []}
        today={today}
        missing={missingBelow(problems, 'facilityBookings')}
        isLoading={!data}
      />
      <div className="columns">
        <Activities
          activities={data?.community?.activities.edges.map(({ node }) => node) ?? []}
          today={today}
          missing={missingBelow(problems, 'activities')}
          isLoading={!data}
        />
        <Disclosed
          community={data?.community}
          resolutions={data?.resolutions?.edges.map(({ node }) => node) ?? []}
          missing={missingBelow(problems, 'resolutions', 'community')}
          isLoading={!data}
        />
      </div>
    </>
  );
}
