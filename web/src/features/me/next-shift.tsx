import { Button } from 'antd';
import { useState } from 'react';
import { fromTo, time } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../words/language.tsx';
import { CheckIn } from './check-in.tsx';
import { placeOf, type Signup } from './member.ts';
import type { CheckingOut } from './use-check-out.ts';

interface NextShiftProps {
  signups: readonly Signup[];
  checkingOut: CheckingOut;
}

/** The shift one is at, or the next one: where to be and when, and the one button for it. */
export function NextShift({ signups, checkingOut }: NextShiftProps) {
  const { say, language } = useWords();
  const next =
    signups.find(({ state }) => state === 'CHECKED_IN') ?? signups.find(({ state }) => state === 'SIGNED_UP');
  const title = say(next?.state === 'CHECKED_IN' ? 'me.atWork' : 'me.next');
  return (
    <Panel title={title} empty={!next && say('me.nothingNext')} className="next">
      {next?.shift && (
        <>
          <p className="headline">{next.shift.activity?.title}</p>
          <p>{fromTo(next.shift.startsAt, next.shift.endsAt, language)}</p>
          <p className="faint">{placeOf(next.shift)}</p>
          {next.state === 'CHECKED_IN' ? (
            <Leave signup={next} checkingOut={checkingOut} />
          ) : (
            <CheckIn signup={next} />
          )}
        </>
      )}
    </Panel>
  );
}

function Leave({ signup, checkingOut }: { signup: Signup; checkingOut: CheckingOut }) {
  const { say, language } = useWords();
  const [isLeaving, setIsLeaving] = useState(false);
  if (checkingOut.waiting.some(({ signupId }) => signupId === signup.id))
    return (
      <p className="missing" role="status">
        {say('me.checkOutWaits')}
      </p>
    );
  const leave = async () => {
    setIsLeaving(true);
    await checkingOut.checkOut(signup.id).finally(() => setIsLeaving(false));
  };
  return (
    <>
      {signup.checkedInAt && (
        <p role="status">{say('me.checkedInAt', { time: time(signup.checkedInAt, language) })}</p>
      )}
      <Button type="primary" size="large" block disabled={isLeaving} onClick={() => void leave()}>
        {say('me.checkOut')}
      </Button>
    </>
  );
}
