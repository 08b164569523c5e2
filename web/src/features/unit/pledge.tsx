import { Input, InputNumber } from 'antd';
import { ClaimNeedDocument, PledgeCommitmentDocument, type ResourceKind } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Need } from './unit.ts';

interface PledgeFields {
  kind: ResourceKind;
  title: string;
  quantity: number;
  unitOfMeasure: string;
  value?: number;
  dueOn: string;
}

const kinds = ['GOODS', 'FUNDS', 'VENUE', 'EXPERTISE', 'LABOUR', 'JOBS', 'INFORMATION'] as const;

interface PledgeProps {
  unitId: string;
  /** Taken up with it; without one the unit pledges of its own accord. */
  need?: Need;
  onClose(): void;
}

export function Pledge({ unitId, need, onClose }: PledgeProps) {
  const { say, name } = useWords();
  const { community } = useActing();
  const pledge = useWrite(PledgeCommitmentDocument, say('unit.pledged'));
  const claim = useWrite(ClaimNeedDocument, say('unit.claimed'));

  async function submit({ value, ...fields }: PledgeFields) {
    const yuan = fields.kind === 'FUNDS' ? fields.quantity : value;
    const valueFen = yuan === undefined || yuan === null ? null : Math.round(yuan * 100);
    const input = { unitId, communityId: community.id, valueFen, ...fields };
    const written = await (need ? claim.write({ ...input, needId: need.id }) : pledge.write(input));
    if (written) onClose();
  }

  const title = need ? say('unit.claimThis', { title: need.title }) : say('unit.pledge');
  return (
    <Dialog<PledgeFields>
      title={title}
      submit={say(need ? 'unit.claim' : 'unit.pledge')}
      initial={
        need
          ? {
              kind: 'GOODS',
              title: need.title,
              quantity: Math.max(0, (need.quantity ?? 1) - (need.quantityCommitted ?? 0)),
              unitOfMeasure: need.unitOfMeasure ?? '',
              ...(need.neededBy && { dueOn: need.neededBy }),
            }
          : { kind: 'GOODS' }
      }
      isWriting={pledge.isWriting || claim.isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="title" label={say('unit.what')} />
      <SelectField
        name="kind"
        label={say('unit.kind')}
        options={kinds.map((value) => ({ value, label: name('ResourceKind', value) }))}
      />
      <div className="fields">
        <Field name="quantity" label={say('unit.quantity')}>
          <InputNumber min={0} />
        </Field>
        <Field name="unitOfMeasure" label={say('unit.measure')} hint={say('unit.measureHint')}>
          <Input maxLength={20} />
        </Field>
      </div>
      <div className="fields">
        <Field name="value" label={say('unit.value')} required={false}>
          <InputNumber min={0} precision={2} />
        </Field>
        <Field name="dueOn" label={say('unit.dueOn')}>
          <Input type="date" />
        </Field>
      </div>
    </Dialog>
  );
}
