import { CancelSignupDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { fromTo } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { placeOf, type Signup } from './member.ts';

interface SignupListProps {
  signups: readonly Signup[];
  missing: readonly Problem[];
}

export function SignupList({ signups, missing }: SignupListProps) {
  const { say, name, language } = useWords();
  const listed = signups.filter(({ state }) => state !== 'CANCELLED');
  return (
    <Panel title={say('me.signups')} missing={missing} empty={listed.length === 0 && say('me.noSignups')}>
      <LongRows rows={listed} atFirst={4}>
        {(signup) => (
          <li key={signup.id}>
            <div className="grow">
              <p>{signup.shift?.activity?.title}</p>
              {signup.shift && (
                <p className="faint small">{fromTo(signup.shift.startsAt, signup.shift.endsAt, language)}</p>
              )}
              <p className="faint small">{placeOf(signup.shift)}</p>
              {signup.hourEntry && (
                <p className="small">{say('me.recorded', { minutes: signup.hourEntry.minutes })}</p>
              )}
            </div>
            <Mark tone={signup.state === 'WAITLISTED' ? 'plain' : 'good'}>
              {signup.waitlistPosition
                ? say('me.waitlisted', { position: signup.waitlistPosition })
                : name('SignupState', signup.state)}
            </Mark>
            <TakeBack signup={signup} />
          </li>
        )}
      </LongRows>
    </Panel>
  );
}

function TakeBack({ signup: { id, state, shift } }: { signup: Signup }) {
  const { say } = useWords();
  const { now } = useActing();
  const { write, isWriting } = useWrite(CancelSignupDocument, say('me.signupCancelled'));
  const isOpen = ['SIGNED_UP', 'WAITLISTED'].includes(state) && shift && new Date(shift.startsAt) > now();
  if (!isOpen) return null;
  return (
    <ConfirmButton
      size="small"
      label={say('me.cancelSignup')}
      question={say('me.cancelSure')}
      aria-label={say('me.cancelThis', { title: shift.activity?.title ?? '' })}
      loading={isWriting}
      onConfirm={() => void write({ signupId: id })}
    />
  );
}
