import { Button } from 'antd';
import { SignUpForShiftDocument } from '../../gql/graphql.ts';
import { fromTo } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { OfferedShift } from './member.ts';

interface OfferedShiftsProps {
  shifts: readonly OfferedShift[];
  missing: readonly Problem[];
}

/** Shifts to come that ask for what the member can do. */
export function OfferedShifts({ shifts, missing }: OfferedShiftsProps) {
  const { say } = useWords();
  return (
    <Panel
      title={say('me.offered')}
      missing={missing}
      empty={shifts.length === 0 && say('me.nothingOffered')}
    >
      <ul className="rows">
        {shifts.map((shift) => (
          <li key={shift.id}>
            <ShiftLine shift={shift} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ShiftLine({ shift }: { shift: OfferedShift }) {
  const { say, name, language } = useWords();
  const { write, isWriting } = useWrite(SignUpForShiftDocument, say('me.signedUp'));
  const { id, startsAt, endsAt, activity, inServiceFree } = shift;
  const isFull = inServiceFree === 0;
  return (
    <>
      <div className="grow">
        <p>{activity?.title}</p>
        <p className="faint small">{fromTo(startsAt, endsAt, language)}</p>
        <p className="faint small">
          {[
            activity && name('ServiceCategory', activity.category),
            typeof inServiceFree === 'number' && say('me.seatsFree', { seats: inServiceFree }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button
        loading={isWriting}
        aria-label={say(isFull ? 'me.waitForThis' : 'me.signUpFor', { title: activity?.title ?? '' })}
        onClick={() => void write({ shiftId: id })}
      >
        {say(isFull ? 'me.waitFor' : 'me.signUp')}
      </Button>
    </>
  );
}
