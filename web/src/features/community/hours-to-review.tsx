import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ReviewHoursDocument } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fromTo } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Entry } from './community.ts';

interface HoursToReviewProps {
  entries: readonly Entry[];
  missing: readonly Problem[];
  isLoading: boolean;
}

/** Who organises records, who records attests. */
export function HoursToReview({ entries, missing, isLoading }: HoursToReviewProps) {
  const { say } = useWords();
  return (
    <Panel
      title={say('hours.title')}
      missing={missing}
      isLoading={isLoading}
      empty={entries.length === 0 && say('hours.none')}
    >
      <LongRows rows={entries} atFirst={8}>
        {(entry) => <EntryLine key={entry.id} entry={entry} />}
      </LongRows>
    </Panel>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { say, name, language } = useWords();
  const [open, setOpen] = useState<'adjust' | 'reject'>();
  const { write, isWriting } = useWrite(ReviewHoursDocument, say('hours.reviewed'));
  const { id, member, shift, startedAt, endedAt, minutes, state, reason } = entry;
  const who = member?.displayName ?? '';
  const close = () => setOpen(undefined);
  return (
    <li>
      <div className="grow">
        <p>
          {who} · {say('minutes', { minutes })}{' '}
          {state === 'DISPUTED' && <Mark tone="late">{name('HourState', state)}</Mark>}
        </p>
        <p className="faint small">
          {[shift?.activity?.title, fromTo(startedAt, endedAt, language), reason].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="actions">
        <Button
          size="small"
          type="primary"
          loading={isWriting}
          aria-label={say('hours.approveThis', { who })}
          onClick={() => void write({ entryId: id, approve: true })}
        >
          {say('hours.approve')}
        </Button>
        <Button size="small" aria-label={say('hours.adjustThis', { who })} onClick={() => setOpen('adjust')}>
          {say('hours.adjust')}
        </Button>
        <Button size="small" aria-label={say('hours.rejectThis', { who })} onClick={() => setOpen('reject')}>
          {say('hours.reject')}
        </Button>
      </div>
      {open && <Review entry={entry} adjusts={open === 'adjust'} onClose={close} />}
    </li>
  );
}

interface ReviewFields {
  minutes?: number;
  reason: string;
}

function Review({ entry, adjusts, onClose }: { entry: Entry; adjusts: boolean; onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(ReviewHoursDocument, say('hours.reviewed'));
  const who = entry.member?.displayName ?? '';
  const submit = async ({ minutes, reason }: ReviewFields) => {
    if (await write({ entryId: entry.id, approve: adjusts, minutes: adjusts ? minutes : null, reason }))
      onClose();
  };
  return (
    <Dialog<ReviewFields>
      title={say(adjusts ? 'hours.adjustThis' : 'hours.rejectThis', { who })}
      submit={say(adjusts ? 'hours.adjust' : 'hours.reject')}
      initial={{ minutes: entry.minutes }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      {adjusts && (
        <Field name="minutes" label={say('hours.minutes')}>
          <InputNumber min={30} step={30} precision={0} />
        </Field>
      )}
      <Field name="reason" label={say('booking.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </Dialog>
  );
}
