import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { amountFrom } from '../commitment/amount.ts';
import { Unit } from '../unit/unit.entity.ts';
import { unitNotFound } from '../unit/unit.errors.ts';
import { ResourceKind } from './resource-kind.ts';
import { ResourceOffer } from './resource-offer.entity.ts';
import {
  endsBeforeItStarts,
  mayNot,
  offerIsOver,
  offerNotFound,
  placeIsAVenue,
  quantityNeedsUnit,
} from './resource-offer.errors.ts';
import type { OfferInput, OfferResourceInput } from './resource-offer.inputs.ts';
import { canOffer } from './resource-offer.policy.ts';

/** Writes down what a unit could give; nobody can take it up until it is opened. */
export const offer = (context: Context, input: OfferResourceInput): Promise<ResourceOffer> =>
  write(context, 'offerResource', input, async (tx) => {
    const found = await tx.findOne(Unit, uuidFrom(input.unitId));
    const unit = known(context.actor, found, () => unitNotFound(input.unitId));
    if (!canOffer.allows(context.actor, { unit })) throw mayNot.offer();
    const { kind, title, category = null, availableFrom = null, availableTo = null } = input;
    const facilityId = input.facilityId ? uuidFrom(input.facilityId) : null;
    if (facilityId && kind !== ResourceKind.VENUE) throw placeIsAVenue();
    if (availableFrom && availableTo && availableTo < availableFrom) throw endsBeforeItStarts();
    const available = { availableFrom, availableTo };
    const offered = new ResourceOffer({
      unit,
      kind,
      title,
      category,
      facilityId,
      ...available,
      ...howMuch(input),
    });
    tx.persist(offered);
    return offered;
  });

/** Lets an offer be taken up, again after it was suspended. */
export const open = (context: Context, input: OfferInput): Promise<ResourceOffer> =>
  write(context, 'openOffer', input, async (tx) => {
    const offered = await lockOffer(tx, context, input);
    offered.open();
    const { availableTo } = offered;
    if (availableTo && availableTo < localDay(context.clock.now())) throw offerIsOver(availableTo);
    return offered;
  });

export const suspend = (context: Context, input: OfferInput): Promise<ResourceOffer> =>
  write(context, 'suspendOffer', input, async (tx) => {
    const offered = await lockOffer(tx, context, input);
    offered.suspend();
    return offered;
  });

export const close = (context: Context, input: OfferInput): Promise<ResourceOffer> =>
  write(context, 'closeOffer', input, async (tx) => {
    const offered = await lockOffer(tx, context, input);
    offered.close();
    return offered;
  });

/** An offer may leave open how much; money is counted as in a promise. */
function howMuch({
  kind,
  quantity = null,
  unitOfMeasure = null,
}: OfferResourceInput): Pick<ResourceOffer, 'quantity' | 'unitOfMeasure'> {
  if (quantity === null && unitOfMeasure === null) return { quantity, unitOfMeasure };
  if (quantity === null || unitOfMeasure === null) throw quantityNeedsUnit();
  const amount = amountFrom({ kind, quantity, unitOfMeasure });
  return { quantity: amount.quantity, unitOfMeasure: amount.unitOfMeasure };
}

async function lockOffer(
  tx: EntityManager,
  { actor }: Context,
  { offerId }: OfferInput,
): Promise<ResourceOffer> {
  const found = await tx.findOne(ResourceOffer, uuidFrom(offerId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  const offered = known(actor, found, () => offerNotFound(offerId));
  if (!canOffer.allows(actor, offered)) throw mayNot.change();
  return offered;
}
