import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import { decimalsOf, isQuantity } from '../commitment/amount.rules.ts';
import { amountFrom } from '../commitment/amount.ts';
import { Commitment } from '../commitment/commitment.entity.ts';
import { badQuantity } from '../commitment/commitment.errors.ts';
import { Delivery } from './delivery.entity.ts';
import { moreThanDelivered, samePersonAttests, tooMuchInAll } from './delivery.errors.ts';
import { AcceptDeliveryInput, RecordDeliveryInput, TurnDownDeliveryInput } from './delivery.inputs.ts';
import { canAccept, canRecord } from './delivery.policy.ts';

/** The unit's half of the attestation. */
export const recordDelivery = writeOn(Commitment, {
  says: '登记交付: record what the unit has delivered.',
  input: RecordDeliveryInput,
  row: 'commitmentId',
  by: canRecord,
  act: { zh: '登记该承诺的交付', en: 'record a delivery on this commitment' },
  run(commitment, input, { tx, actor, now }) {
    const { unit, communityId, kind, unitOfMeasure } = commitment;
    const { quantity, valueFen } = amountFrom({ ...input, kind, unitOfMeasure });
    commitment.deliver(quantity);
    if (!isQuantity(commitment.quantityDelivered)) throw tooMuchInAll();
    const attested = { at: now, attestedBy: actor.id, note: input.note ?? null };
    tx.persist(new Delivery({ commitment, unit, communityId, kind, quantity, valueFen, ...attested }));
  },
});

const attesting = { zh: '验收该交付', en: 'accept this delivery' };

/** The other half. Each delivery is looked at once. */
export const acceptDelivery = writeOn(Commitment, {
  says: '验收交付: record what the community accepts of a delivery.',
  input: AcceptDeliveryInput,
  about: ({ deliveryId }, writing) => lockDelivery(writing, deliveryId),
  by: canAccept,
  judged: ({ delivery }) => delivery,
  act: attesting,
  run({ commitment, delivery }, { quantity, note = null }, { actor, now }) {
    if (delivery.attestedBy === actor.id) throw samePersonAttests();
    if (!isQuantity(quantity, decimalsOf(commitment))) throw badQuantity();
    delivery.accept(quantity, note, now, actor.id);
    if (quantity > delivery.quantity) throw moreThanDelivered(delivery.quantity);
    commitment.acceptDelivered(quantity);
    return commitment;
  },
});

/** What is promised is still to come. */
export const turnDownDelivery = writeOn(Commitment, {
  says: '退回交付: turn down a delivery whole, with a reason.',
  input: TurnDownDeliveryInput,
  about: ({ deliveryId }, writing) => lockDelivery(writing, deliveryId),
  by: canAccept,
  judged: ({ delivery }) => delivery,
  act: attesting,
  run({ commitment, delivery }, { reason }, { actor, now }) {
    if (delivery.attestedBy === actor.id) throw samePersonAttests();
    delivery.turnDown(reason, now, actor.id);
    commitment.turnDownDelivered();
    return commitment;
  },
});

/** A delivery as it stands once its commitment is locked: whatever changes its deliveries queues up there. */
async function lockDelivery(
  writing: Writing,
  id: string,
): Promise<{ commitment: Commitment; delivery: Delivery }> {
  const found = await writing.peek(Delivery, id);
  const commitment = await writing.row(Commitment, found.commitment.id);
  return { commitment, delivery: await writing.tx.refreshOrFail(found) };
}
