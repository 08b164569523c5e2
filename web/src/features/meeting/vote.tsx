import { Input, InputNumber } from 'antd';
import { AdoptResolutionDocument, type MajorityRule } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Meeting } from './meeting.ts';

interface VoteFields {
  method: MajorityRule;
  yes: number;
  no: number;
  abstain: number;
  reviewOn?: string;
  followUp?: string;
  ownerUnitId?: string;
  dueOn?: string;
}

interface VoteProps {
  resolution: { id: string; no: string; text: string };
  meeting: Meeting;
  onClose(): void;
}

/** Counts the votes on a resolution; if it passes, its follow-up is dated with it. */
export function Vote({ resolution, meeting, onClose }: VoteProps) {
  const { say, name } = useWords();
  const { write, isWriting } = useWrite(AdoptResolutionDocument, say('resolution.decided'));
  const units = meeting.attendances.flatMap(({ unit }) =>
    unit ? [{ value: unit.id, label: unit.name }] : [],
  );

  async function submit({ followUp, ownerUnitId, dueOn, reviewOn, ...vote }: VoteFields) {
    const followUps = followUp && dueOn ? [{ title: followUp, ownerUnitId: ownerUnitId || null, dueOn }] : [];
    const input = { resolutionId: resolution.id, vote, followUps, reviewOn: reviewOn || null };
    if (await write(input)) onClose();
  }

  return (
    <Dialog<VoteFields>
      title={say('resolution.voteTitle', { no: resolution.no })}
      submit={say('resolution.declare')}
      initial={{ method: 'SIMPLE', yes: meeting.quorum?.present ?? 0, no: 0, abstain: 0 }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <blockquote>{resolution.text}</blockquote>
      <div className="fields">
        <Field name="yes" label={say('vote.yes')}>
          <InputNumber min={0} precision={0} />
        </Field>
        <Field name="no" label={say('vote.no')}>
          <InputNumber min={0} precision={0} />
        </Field>
        <Field name="abstain" label={say('vote.abstain')}>
          <InputNumber min={0} precision={0} />
        </Field>
      </div>
      <SelectField
        name="method"
        label={say('vote.method')}
        options={(['SIMPLE', 'TWO_THIRDS', 'FOUR_FIFTHS'] as const).map((value) => ({
          value,
          label: name('MajorityRule', value),
        }))}
      />
      <Field name="reviewOn" label={say('resolution.reviewOn')} required={false}>
        <Input type="date" />
      </Field>
      <Field name="followUp" label={say('followUp.title')} required={false} hint={say('followUp.hint')}>
        <Input maxLength={200} />
      </Field>
      <div className="fields">
        <SelectField name="ownerUnitId" label={say('followUp.owner')} required={false} options={units} />
        <Field name="dueOn" label={say('followUp.dueOn')} required={false}>
          <Input type="date" />
        </Field>
      </div>
    </Dialog>
  );
}
