import { number } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../words/language.tsx';
import type { Unit } from './unit.ts';

/** The unit's members as a whole: no names, no ranking. */
export function Members({ unit }: { unit: Unit }) {
  const { say, language } = useWords();
  const members = unit.inServiceMembers.edges.map(({ node }) => node);
  const active = members.filter(({ reports }) => reports.some(({ state }) => state === 'ACTIVE'));
  const hours = members.map((member) => member.hours.approvedHours);
  const onTarget = members.filter((member) => member.hours.approvedHours >= member.hours.targetHours);
  const figures = [
    [say('members.all'), members.length],
    [say('members.active'), active.length],
    [say('members.hours'), hours.reduce((sum, value) => sum + value, 0)],
    [say('members.onTarget'), onTarget.length],
  ] as const;
  return (
    <Panel title={say('members.title')} empty={members.length === 0 && say('members.none')}>
      <dl className="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number(value, language)}</dd>
          </div>
        ))}
      </dl>
      {unit.inServiceMembers.pageInfo.hasNextPage && (
        <p className="faint small">{say('members.firstOnly', { count: members.length })}</p>
      )}
    </Panel>
  );
}
