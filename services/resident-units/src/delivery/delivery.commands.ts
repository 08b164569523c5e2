import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { decimalsOf, isQuantity } from '../commitment/amount.rules.ts';
import { amountFrom } from '../commitment/amount.ts';
import { lockCommitment } from '../commitment/commitment.commands.ts';
import type { Commitment } from '../commitment/commitment.entity.ts';
import { badQuantity } from '../commitment/commitment.errors.ts';
import { Delivery } from './delivery.entity.ts';
import {
  deliveryNotFound,
  mayNot,
  moreThanDelivered,
  samePersonAttests,
  tooMuchInAll,
} from './delivery.errors.ts';
import type { AcceptDeliveryInput, RecordDeliveryInput, TurnDownDeliveryInput } from './delivery.inputs.ts';
import { canAccept, canRecord } from './delivery.policy.ts';

/** Records what the unit says it has delivered: its half of the attestation. */
export const record = (context: Context, input: RecordDeliveryInput): Promise<Commitment> =>
  write(context, 'recordDelivery', input, async (tx) => {
    const { actor, clock } = context;
    const commitment = await lockCommitment(tx, actor, input.commitmentId);
    if (!canRecord.allows(actor, commitment)) throw mayNot.record();
    const { unit, communityId, kind, unitOfMeasure } = commitment;
    const { quantity, valueFen } = amountFrom({ ...input, kind, unitOfMeasure });
    commitment.deliver(quantity);
    if (!isQuantity(commitment.quantityDelivered)) throw tooMuchInAll();
    const attested = { at: clock.now(), attestedBy: actor.id, note: input.note ?? null };
    tx.persist(new Delivery({ commitment, unit, communityId, kind, quantity, valueFen, ...attested }));
    return commitment;
  });

/** Records what the community accepts of a delivery: the other half. Each delivery is looked at once. */
export const accept = (context: Context, input: AcceptDeliveryInput): Promise<Commitment> =>
  write(context, 'acceptDelivery', input, async (tx) => {
    const { commitment, delivery } = await lockDelivery(tx, context.actor, input);
    const { quantity, note = null } = input;
    if (!isQuantity(quantity, decimalsOf(commitment))) throw badQuantity();
    delivery.accept(quantity, note, context.clock.now(), context.actor.id);
    if (quantity > delivery.quantity) throw moreThanDelivered(delivery.quantity);
    commitment.acceptDelivered(quantity);
    return commitment;
  });

/** Turns a delivery down whole; what is promised is still to come. */
export const turnDown = (context: Context, input: TurnDownDeliveryInput): Promise<Commitment> =>
  write(context, 'turnDownDelivery', input, async (tx) => {
    const { commitment, delivery } = await lockDelivery(tx, context.actor, input);
    delivery.turnDown(input.reason, context.clock.now(), context.actor.id);
    commitment.turnDownDelivered();
    return commitment;
  });

/** A delivery that the actor may attest for the community, who did not do so for the unit. */
async function lockDelivery(
  tx: EntityManager,
  actor: Actor,
  { deliveryId }: { deliveryId: string },
): Promise<{ commitment: Commitment; delivery: Delivery }> {
  const row = await tx.findOne(Delivery, uuidFrom(deliveryId));
  const found = known(actor, row, () => deliveryNotFound(deliveryId));
  const commitment = await lockCommitment(tx, actor, found.commitment.id);
  if (!canAccept.allows(actor, found)) throw mayNot.accept();
  const delivery = await tx.refreshOrFail(found);
  if (delivery.attestedBy === actor.id) throw samePersonAttests();
  return { commitment, delivery };
}
