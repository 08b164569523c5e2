import { localDay } from '@hub/kit/clock.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import { amountFrom } from '../commitment/amount.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ResourceKind } from './resource-kind.ts';
import { ResourceOffer } from './resource-offer.entity.ts';
import {
  endsBeforeItStarts,
  offerIsOver,
  placeIsAVenue,
  quantityNeedsUnit,
} from './resource-offer.errors.ts';
import { OfferInput, OfferResourceInput } from './resource-offer.inputs.ts';
import { canOffer } from './resource-offer.policy.ts';

/** Nobody can take it up until it is opened. */
export const offerResource = writeOn(ResourceOffer, {
  says: '登记资源: write down what a unit could give.',
  input: OfferResourceInput,
  about: ({ unitId }, writing) => writing.peek(Unit, unitId),
  by: canOffer,
  judged: (unit) => ({ unit }),
  act: { zh: '代表该单位提供资源', en: 'offer for this unit' },
  run(unit, input, { tx }) {
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
  },
});

const changed = {
  input: OfferInput,
  row: 'offerId',
  by: canOffer,
  act: { zh: '变更该资源', en: 'change this offer' },
} as const;

/** Again after it was suspended. */
export const openOffer = writeOn(ResourceOffer, {
  ...changed,
  says: '开放资源: let an offer be taken up.',
  run(offer, _, { now }) {
    offer.open();
    const { availableTo } = offer;
    if (availableTo && availableTo < localDay(now)) throw offerIsOver(availableTo);
  },
});

export const suspendOffer = writeOn(ResourceOffer, {
  ...changed,
  says: '暂停资源: let nobody take an offer up for the moment.',
  run: (offer) => offer.suspend(),
});

export const closeOffer = writeOn(ResourceOffer, {
  ...changed,
  says: '关闭资源: end an offer for good.',
  run: (offer) => offer.close(),
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
