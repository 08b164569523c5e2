import type { PublicPageQuery } from '../../gql/graphql.ts';
import { fromTo, localDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';

type Activity = NonNullable<PublicPageQuery['community']>['activities']['edges'][number]['node'];

interface ActivitiesProps {
  activities: readonly Activity[];
  today: string;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What one can take part in, soonest first; what is over last. */
export function Activities({ activities, today, missing, isLoading }: ActivitiesProps) {
  const { say, name, language } = useWords();
  const isComing = ({ state }: Activity) => state === 'OPEN' || state === 'RUNNING';
  const ordered = [...activities].sort((a, b) => Number(isComing(b)) - Number(isComing(a)));
  return (
    <Panel
      title={say('public.activities')}
      missing={missing}
      isLoading={isLoading}
      empty={activities.length === 0 && say('public.noActivities')}
    >
      <ul className="rows">
        {ordered.map((activity) => {
          const next = activity.shifts
            .filter(({ startsAt }) => localDay(startsAt) >= today)
            .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
          return (
            <li key={activity.id}>
              <div className="grow">
                <p>{activity.title}</p>
                <p className="faint small">
                  {[
                    name('ServiceCategory', activity.category),
                    next && fromTo(next.startsAt, next.endsAt, language),
                    next?.place,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Mark tone={isComing(activity) ? 'good' : 'plain'}>
                {name('ActivityState', activity.state)}
              </Mark>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
