import type { PublicPageQuery } from '../../gql/graphql.ts';
import { day, number, shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';

type Resolution = NonNullable<PublicPageQuery['resolutions']>['edges'][number]['node'];

interface DisclosedProps {
  community: PublicPageQuery['community'] | undefined;
  resolutions: readonly Resolution[];
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What residents may know: the community in numbers, what was decided, what is asked for. */
export function Disclosed({ community, resolutions, missing, isLoading }: DisclosedProps) {
  const { say, name, language } = useWords();
  const figures = [
    [say('pulse.households'), community?.households],
    [say('pulse.population'), community?.population],
    [say('public.area'), community?.areaKm2],
    [say('public.green'), community?.greenCoverage],
  ] as const;
  return (
    <Panel title={say('public.disclosed')} missing={missing} isLoading={isLoading}>
      <dl className="figures">
        {figures.map(
          ([label, value]) =>
            typeof value === 'number' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{number(value, language)}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{say('public.resolutions')}</h3>
      <ul className="rows">
        {resolutions.map(({ id, no, text, state, adoptedAt }) => (
          <li key={id}>
            <div className="grow">
              <p>{text}</p>
              <p className="faint small">
                {[no, adoptedAt && day(adoptedAt, language)].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Mark>{name('ResolutionState', state)}</Mark>
          </li>
        ))}
      </ul>
      <h3>{say('openNeeds.title')}</h3>
      <ul className="rows">
        {community?.needs.edges.map(({ node: { id, title, neededBy } }) => (
          <li key={id}>
            <p className="grow">{title}</p>
            {neededBy && <p className="faint">{shortDay(neededBy, language)}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
