import { Button } from 'antd';
import { type AttendanceState, AnswerInvitationDocument } from '../../gql/graphql.ts';
import { quarterName } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Seat, Unit } from './unit.ts';

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
        {seats.map((seat) => {
          const { id, state, meeting } = seat;
          return (
            <li key={id}>
              <p className="grow">
                {meeting && quarterName(meeting.quarter, language)}{' '}
                <span className="faint small">{meeting?.no}</span>
              </p>
              <Mark tone={state === 'PRESENT' ? 'good' : state === 'ABSENT_UNEXCUSED' ? 'late' : 'plain'}>
                {name('AttendanceState', state)}
              </Mark>
              <Answer seat={seat} unitId={unit.id} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const answerable = ['AGENDA_OPEN', 'AGENDA_FROZEN', 'CONVENED'];
const answers: readonly AttendanceState[] = ['ACCEPTED', 'LEAVE'];

/** Says whether the unit comes, as long as the meeting is to come. */
function Answer({ seat: { state, meeting }, unitId }: { seat: Seat; unitId: string }) {
  const { say, name } = useWords();
  const { write, isWriting } = useWrite(AnswerInvitationDocument, say('unit.answered'));
  if (!meeting || !answerable.includes(meeting.state)) return null;
  return answers
    .filter((answer) => answer !== state)
    .map((answer) => (
      <Button
        key={answer}
        size="small"
        loading={isWriting}
        aria-label={say('unit.answerThis', { answer: name('AttendanceState', answer), no: meeting.no })}
        onClick={() => void write({ meetingId: meeting.id, unitId, state: answer })}
      >
        {name('AttendanceState', answer)}
      </Button>
    ));
}
