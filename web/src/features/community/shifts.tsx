import { Button } from 'antd';
import { useState } from 'react';
import { MarkNoShowDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { fromTo } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { organises, type Shift } from './community.ts';
import { Kiosk } from './kiosk.tsx';

interface ShiftsProps {
  shifts: readonly Shift[];
  missing: readonly Problem[];
  isLoading: boolean;
}

/** Shifts of these two weeks: who has a seat, who is there, and the code for them to check in with. */
export function Shifts({ shifts, missing, isLoading }: ShiftsProps) {
  const { say } = useWords();
  return (
    <Panel
      title={say('shifts.title')}
      missing={missing}
      isLoading={isLoading}
      empty={shifts.length === 0 && say('shifts.none')}
    >
      {shifts.map((shift) => (
        <ShiftBlock key={shift.id} shift={shift} />
      ))}
    </Panel>
  );
}

function ShiftBlock({ shift }: { shift: Shift }) {
  const { say, language } = useWords();
  const { role } = useActing();
  const [isShown, setIsShown] = useState(false);
  const { startsAt, endsAt, place, activity, signups, inServiceSignups, inServiceCapacity } = shift;
  return (
    <article className="resolution">
      <div className="line-of">
        <h3>{activity?.title}</h3>
        {organises(role) && (
          <Button
            size="small"
            aria-label={say('shifts.showCodeOf', { title: activity?.title ?? '' })}
            onClick={() => setIsShown(true)}
          >
            {say('shifts.showCode')}
          </Button>
        )}
      </div>
      <p className="faint small">
        {[
          fromTo(startsAt, endsAt, language),
          place,
          say('shifts.seats', { taken: inServiceSignups ?? 0, capacity: inServiceCapacity ?? 0 }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="chips">
        {signups?.edges.map(({ node }) => (
          <SignupLine key={node.id} signup={node} endsAt={endsAt} />
        ))}
      </ul>
      {isShown && <Kiosk shift={shift} onClose={() => setIsShown(false)} />}
    </article>
  );
}

type Signup = NonNullable<Shift['signups']>['edges'][number]['node'];

function SignupLine({ signup: { id, state, member }, endsAt }: { signup: Signup; endsAt: string }) {
  const { say, name } = useWords();
  const { now } = useActing();
  const { write, isWriting } = useWrite(MarkNoShowDocument, say('shifts.noShowMarked'));
  const isOver = new Date(endsAt) <= now();
  return (
    <li>
      <span>{member?.displayName}</span>
      <Mark tone={state === 'CHECKED_IN' || state === 'CHECKED_OUT' ? 'good' : 'plain'}>
        {name('SignupState', state)}
      </Mark>
      {isOver && state === 'SIGNED_UP' && (
        <Button size="small" loading={isWriting} onClick={() => void write({ signupId: id })}>
          {say('shifts.noShow')}
        </Button>
      )}
    </li>
  );
}
