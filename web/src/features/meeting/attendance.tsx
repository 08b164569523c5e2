import { Button } from 'antd';
import { type AttendanceState, MarkAttendanceDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Meeting, Seat } from './meeting.ts';

interface AttendanceProps {
  meeting: Meeting;
  missing: readonly Problem[];
}

const arrivals = ['CONVENED', 'IN_SESSION'];
const answers = ['AGENDA_OPEN', 'AGENDA_FROZEN', ...arrivals];

/** Who comes, and during the meeting who is there. */
export function Attendance({ meeting, missing }: AttendanceProps) {
  const { say } = useWords();
  const { role } = useActing();
  const marks = ['CHAIR', 'RECORDER'].includes(role) && answers.includes(meeting.state);
  return (
    <Panel
      title={say('attendance.title')}
      className="seats"
      missing={missing}
      empty={meeting.attendances.length === 0 && say('attendance.empty')}
    >
      <ul className="rows">
        {meeting.attendances.map((seat) => (
          <li key={seat.id}>
            <SeatLine seat={seat} />
            {marks && <MarkSeat seat={seat} meeting={meeting} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SeatLine({ seat: { unit, state, representativeName, proxy } }: { seat: Seat }) {
  const { say, name } = useWords();
  const who = representativeName ?? unit?.liaison?.displayName;
  return (
    <div className="grow">
      <p>
        {unit?.name}{' '}
        <Mark tone={state === 'PRESENT' ? 'good' : state === 'ABSENT_UNEXCUSED' ? 'late' : 'plain'}>
          {name('AttendanceState', state)}
        </Mark>
      </p>
      <p className="faint small">{proxy ? say('attendance.proxyIs', { unit: proxy.name }) : who}</p>
    </div>
  );
}

function MarkSeat({ seat, meeting }: { seat: Seat; meeting: Meeting }) {
  const { say, name } = useWords();
  const { write, isWriting } = useWrite(MarkAttendanceDocument);
  const { unit } = seat;
  if (!unit) return null;
  const mark = (state: AttendanceState, proxyUnitId: string | null = null) =>
    void write({ meetingId: meeting.id, unitId: unit.id, state, proxyUnitId });
  const here = arrivals.includes(meeting.state);
  const other: AttendanceState[] = here ? ['LEAVE', 'ABSENT_UNEXCUSED'] : ['ACCEPTED', 'LEAVE'];
  return (
    <div className="actions no-print">
      {here && seat.state !== 'PRESENT' && (
        <Button
          size="small"
          loading={isWriting}
          aria-label={say('attendance.isHere', { unit: unit.name })}
          onClick={() => mark('PRESENT')}
        >
          {name('AttendanceState', 'PRESENT')}
        </Button>
      )}
      <select
        className="choice narrow"
        aria-label={say('attendance.mark', { unit: unit.name })}
        value=""
        onChange={({ target: { value } }) => {
          const [state, proxy] = value.split(':');
          mark(state as AttendanceState, proxy);
        }}
      >
        <option value="">{say(here ? 'attendance.other' : 'attendance.answer')}</option>
        {other.map((state) => (
          <option key={state} value={state}>
            {name('AttendanceState', state)}
          </option>
        ))}
        <optgroup label={say('attendance.proxyTo')}>
          {meeting.attendances.map(
            ({ unit: proxy }) =>
              proxy &&
              proxy.id !== unit.id && (
                <option key={proxy.id} value={`PROXY:${proxy.id}`}>
                  {proxy.name}
                </option>
              ),
          )}
        </optgroup>
      </select>
    </div>
  );
}
