import { quarterName } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import type { Unit } from './unit.ts';

/** Whether the unit comes to the next joint meeting, and came to those before. */
export function Meetings({ unit, problems }: { unit: Unit; problems: readonly Problem[] }) {
  const { say, name, language } = useWords();
  const seats = (unit.attendance?.edges ?? []).map(({ node }) => node);
  return (
    <Panel
      title={say('unit.meetings')}
      missing={missingBelow(problems, 'attendance')}
      empty={seats.length === 0 && say('unit.noMeetings')}
    >
      <ul className="rows">
        {seats.map(({ id, state, meeting }) => (
          <li key={id}>
            <p className="grow">
              {meeting && quarterName(meeting.quarter, language)}{' '}
              <span className="faint small">{meeting?.no}</span>
            </p>
            <Mark tone={state === 'PRESENT' ? 'good' : state === 'ABSENT_UNEXCUSED' ? 'late' : 'plain'}>
              {name('AttendanceState', state)}
            </Mark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
