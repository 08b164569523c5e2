import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { write } from '@hub/kit/write.ts';
import { lockCommitment } from '../commitment/commitment.commands.ts';
import type { Commitment } from '../commitment/commitment.entity.ts';
import { badQuantity } from '../commitment/commitment.errors.ts';
import { isQuantity } from '../commitment/commitment.rules.ts';
import { Delivery } from './delivery.entity.ts';
import { deliveryNotFound, mayNot, moreThanDelivered } from './delivery.errors.ts';
import type { AcceptDeliveryInput, RecordDeliveryInput } from './delivery.inputs.ts';
import { canAccept, canRecord } from './delivery.policy.ts';

/** Records what the unit says it has delivered: its half of the attestation. */
export const record = (context: Context, input: RecordDeliveryInput): Promise<Commitment> =>
  write(context, 'recordDelivery', input, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    if (!canRecord(context.actor, commitment.unit.id)) throw mayNot.record();
    if (!isQuantity(input.quantity)) throw badQuantity();
    commitment.deliver(input.quantity);
    const delivery = new Delivery({
      commitment,
      quantity: input.quantity,
      valueFen: input.valueFen ?? null,
      note: input.note ?? null,
      at: context.clock.now(),
      attestedBy: context.actor.id,
    });
    tx.persist(delivery);
    return commitment;
  });

/** Records what the community accepts of a delivery: the other half. Each delivery is accepted once. */
export const accept = (context: Context, input: AcceptDeliveryInput): Promise<Commitment> =>
  write(context, 'acceptDelivery', input, async (tx) => {
    const found = await tx.findOne(Delivery, uuidFrom(input.deliveryId));
    if (!found) throw deliveryNotFound(input.deliveryId);
    const commitment = await lockCommitment(tx, found.commitment.id);
    if (!canAccept(context.actor, commitment.communityId)) throw mayNot.accept();
    const delivery = await tx.refreshOrFail(found);
    if (!isQuantity(input.quantity)) throw badQuantity();
    if (input.quantity > delivery.quantity) throw moreThanDelivered(delivery.quantity);
    delivery.accept(input.quantity, context.clock.now(), context.actor.id);
    commitment.acceptDelivered(input.quantity);
    return commitment;
  });
