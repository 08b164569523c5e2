import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { ConfirmCommitmentDocument, RecordDeliveryDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Bar } from '../../ui/bar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { day, money, number, shortDay } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { Pledge } from './pledge.tsx';
import type { Promised, Unit } from './unit.ts';

/** What the unit has promised: how much of it is there, and how much of that the community has accepted. */
export function Promises({ unit, problems }: { unit: Unit; problems: readonly Problem[] }) {
  const { say } = useWords();
  const [isPledging, setIsPledging] = useState(false);
  const promises = unit.commitments.edges.map(({ node }) => node);
  const open = promises.filter(isOpen).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const over = promises.filter((promised) => !isOpen(promised));
  return (
    <Panel
      title={say('unit.promises')}
      missing={missingBelow(problems, 'commitments')}
      empty={promises.length === 0 && say('unit.noPromises')}
      action={<Button onClick={() => setIsPledging(true)}>{say('unit.pledge')}</Button>}
    >
      <LongRows rows={[...open, ...over]} atFirst={Math.max(5, open.length)}>
        {(promised) => <PromiseLine key={promised.id} promised={promised} />}
      </LongRows>
      {isPledging && <Pledge unitId={unit.id} onClose={() => setIsPledging(false)} />}
    </Panel>
  );
}

const isOpen = ({ state }: Promised) =>
  ['PLEDGED', 'COMMITTED', 'SCHEDULED', 'PART_DELIVERED', 'DELIVERED'].includes(state);

function PromiseLine({ promised }: { promised: Promised }) {
  const { say, name, language } = useWords();
  const { no, title, state, overdue, dueOn, need, resolution, deliveredAssets } = promised;
  const words = useQuantities(promised);
  const gifts = (deliveredAssets ?? []).filter(({ usageHours }) => typeof usageHours === 'number');
  return (
    <li>
      <div className="grow">
        <p>{title}</p>
        <p className="faint small">
          {[no, need && say('unit.forNeed', { title: need.title }), resolution?.no]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {gifts.map(({ id, name: asset, usageHours }) => (
          <p key={id} className="small">
            {say('unit.giftUsed', { asset, hours: number(usageHours ?? 0, language) })}
          </p>
        ))}
      </div>
      <p className={overdue ? 'late' : 'faint'}>
        {isOpen(promised) ? shortDay(dueOn, language) : day(dueOn, language)}
      </p>
      <Mark tone={overdue ? 'late' : state === 'ACCEPTED' ? 'good' : 'plain'}>
        {overdue ? say('overdue') : name('CommitmentState', state)}
      </Mark>
      <NextStep promised={promised} />
      <div className="whole">
        <Bar
          label={words}
          whole={promised.quantity ?? 0}
          done={promised.quantityDelivered ?? 0}
          sure={promised.quantityAccepted ?? 0}
        />
        <p className="small">{words}</p>
      </div>
    </li>
  );
}

/** What was promised, delivered and accepted, in the measure it was promised in. */
function useQuantities({
  kind,
  quantity,
  quantityDelivered,
  quantityAccepted,
  unitOfMeasure,
}: Promised): string {
  const { say, language } = useWords();
  const show = (value: number | null) =>
    kind === 'FUNDS' ? money((value ?? 0) * 100, language) : number(value ?? 0, language);
  return say('unit.quantities', {
    promised: show(quantity),
    delivered: show(quantityDelivered),
    accepted: show(quantityAccepted),
    unit: kind === 'FUNDS' ? '' : unitOfMeasure,
  });
}

function NextStep({ promised }: { promised: Promised }) {
  const { say } = useWords();
  const { role } = useActing();
  const [isOpen, setIsOpen] = useState(false);
  const confirm = useWrite(ConfirmCommitmentDocument, say('unit.confirmed'));
  const { id, title, state } = promised;
  if (state === 'PLEDGED' && role === 'UNIT_HEAD')
    return (
      <Button
        size="small"
        type="primary"
        loading={confirm.isWriting}
        aria-label={say('unit.confirmThis', { title })}
        onClick={() => void confirm.write({ commitmentId: id })}
      >
        {say('unit.confirm')}
      </Button>
    );
  if (!['COMMITTED', 'SCHEDULED', 'PART_DELIVERED'].includes(state)) return null;
  return (
    <>
      <Button size="small" aria-label={say('unit.deliverThis', { title })} onClick={() => setIsOpen(true)}>
        {say('unit.deliver')}
      </Button>
      {isOpen && <RecordDelivery promised={promised} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface DeliveryFields {
  quantity: number;
  value?: number;
  note?: string;
}

function RecordDelivery({ promised, onClose }: { promised: Promised; onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(RecordDeliveryDocument, say('unit.delivered'));
  const { id, title, kind, unitOfMeasure, quantity, quantityDelivered } = promised;
  const isMoney = kind === 'FUNDS';
  async function submit({ quantity: given, value, note }: DeliveryFields) {
    const yuan = isMoney ? given : value;
    const valueFen = yuan === undefined || yuan === null ? null : Math.round(yuan * 100);
    if (await write({ commitmentId: id, quantity: given, valueFen, note: note || null })) onClose();
  }
  return (
    <Dialog<DeliveryFields>
      title={say('unit.deliverThis', { title })}
      submit={say('unit.deliver')}
      initial={{ quantity: Math.max(0, (quantity ?? 0) - (quantityDelivered ?? 0)) }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="quantity" label={say('unit.quantityIn', { unit: unitOfMeasure })}>
        <InputNumber min={0} />
      </Field>
      {!isMoney && (
        <Field name="value" label={say('unit.value')} required={false}>
          <InputNumber min={0} precision={2} />
        </Field>
      )}
      <Field name="note" label={say('unit.note')} required={false} />
    </Dialog>
  );
}
