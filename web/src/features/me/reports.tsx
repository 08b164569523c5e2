import { day } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../words/language.tsx';
import type { Member } from './member.ts';

/** Where the member has reported, and when they should next. */
export function Reports({ reports }: { reports: Member['reports'] }) {
  const { say, name, language } = useWords();
  return (
    <Panel title={say('me.reports')} empty={reports.length === 0 && say('me.noReports')}>
      <ul className="rows">
        {reports.map(({ id, state, receiptNo, nextReportDue, overdue, community }) => (
          <li key={id}>
            <div className="grow">
              <p>{community?.name}</p>
              <p className="faint small">{receiptNo && say('me.receipt', { receiptNo })}</p>
              {nextReportDue && (
                <p className={overdue ? 'late small' : 'faint small'}>
                  {say('me.nextReport', { day: day(nextReportDue, language) })}
                </p>
              )}
            </div>
            <Mark tone={state === 'ACTIVE' ? 'good' : 'plain'}>{name('ReportState', state)}</Mark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
