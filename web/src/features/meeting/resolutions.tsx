import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ReportFollowUpDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Bar } from '../../ui/bar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { FollowUp, Resolution } from './meeting.ts';

interface ResolutionsProps {
  resolutions: Resolution[] | undefined;
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What was decided lately, and what has become of it. */
export function Resolutions({ resolutions, missing, isLoading }: ResolutionsProps) {
  const { say, name, language } = useWords();
  return (
    <Panel
      title={say('resolutions.title')}
      missing={missing}
      isLoading={isLoading}
      empty={!resolutions?.length && say('resolutions.empty')}
    >
      {resolutions?.map(({ id, no, text, state, reviewOn, fulfilment, followUps, commitments, bookings }) => (
        <article key={id} className="resolution">
          <h3>
            {no} <Mark tone={state === 'REJECTED' ? 'late' : 'good'}>{name('ResolutionState', state)}</Mark>
          </h3>
          <p>{text}</p>
          <p className="faint small">
            {[
              typeof fulfilment === 'number' &&
                say('resolution.fulfilled', { percent: Math.round(fulfilment * 100) }),
              reviewOn && say('resolution.reviewedOn', { day: shortDay(reviewOn, language) }),
              commitments?.length && say('resolution.commitments', { count: commitments.length }),
              bookings?.length && say('resolution.bookings', { count: bookings.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul className="rows">
            {followUps.map((followUp) => (
              <FollowUpLine key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </article>
      ))}
    </Panel>
  );
}

const reporters = ['RECORDER', 'BRANCH_SECRETARY'];

function FollowUpLine({ followUp }: { followUp: FollowUp }) {
  const { say, name, language } = useWords();
  const { role } = useActing();
  const [isOpen, setIsOpen] = useState(false);
  const { title, state, overdue, dueOn, progress, ownerUnit, lastReport } = followUp;
  const isRunning = state === 'OPEN' || state === 'IN_PROGRESS';
  return (
    <li>
      <div className="grow">
        <p>{title}</p>
        <p className="faint small">{[ownerUnit?.name, lastReport].filter(Boolean).join(' · ')}</p>
      </div>
      <p className={overdue ? 'late' : 'faint'}>{shortDay(dueOn, language)}</p>
      <Mark tone={overdue ? 'late' : 'plain'}>{overdue ? say('overdue') : name('FollowUpState', state)}</Mark>
      {isRunning && reporters.includes(role) && (
        <Button
          size="small"
          className="no-print"
          aria-label={say('followUp.reportOn', { title })}
          onClick={() => setIsOpen(true)}
        >
          {say('followUp.report')}
        </Button>
      )}
      <div className="whole">
        <Bar label={say('progress', { percent: progress })} whole={100} done={progress} sure={progress} />
      </div>
      {isOpen && <ReportFollowUp followUp={followUp} onClose={() => setIsOpen(false)} />}
    </li>
  );
}

function ReportFollowUp({ followUp, onClose }: { followUp: FollowUp; onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(ReportFollowUpDocument, say('followUp.reported'));
  const submit = async (fields: { progress: number; note?: string }) => {
    if (await write({ followUpId: followUp.id, ...fields })) onClose();
  };
  return (
    <Dialog<{ progress: number; note?: string }>
      title={say('followUp.reportOn', { title: followUp.title })}
      submit={say('followUp.report')}
      initial={{ progress: followUp.progress }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="progress" label={say('followUp.progress')}>
        <InputNumber min={followUp.progress} max={100} precision={0} suffix="%" />
      </Field>
      <Field name="note" label={say('followUp.note')} required={false}>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </Dialog>
  );
}
