import type { MeetingPageQuery } from '../../gql/graphql.ts';
import { number } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';

interface CommunityPulseProps {
  community: MeetingPageQuery['community'] | undefined;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** The community, its Party organisation and those who report to it, in a handful of numbers. */
export function CommunityPulse({ community, missing, isLoading }: CommunityPulseProps) {
  const { say, language } = useWords();
  const { households, population, partyOrganization, reportStats } = community ?? {};
  const figures: [string, number | null | undefined][] = [
    [say('pulse.households'), households],
    [say('pulse.population'), population],
    [say('pulse.registered'), partyOrganization?.registeredCount],
    [say('pulse.managed'), partyOrganization?.managedCount],
    [say('pulse.reported'), reportStats?.reported],
    [say('pulse.active'), reportStats?.active],
    [say('pulse.hours'), reportStats?.approvedHoursYtd],
    [say('pulse.onTarget'), reportStats?.onTarget],
  ];
  return (
    <Panel title={say('pulse.title')} missing={missing} isLoading={isLoading}>
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
    </Panel>
  );
}
