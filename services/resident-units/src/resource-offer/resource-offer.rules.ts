import type { ResourceOffer } from './resource-offer.entity.ts';

/** Offers that can be taken up on the day or later, as a filter. */
export const stillAvailableOn = (day: string) => ({
  $or: [{ availableTo: null }, { availableTo: { $gte: day } }],
});

type Titled = Pick<ResourceOffer, 'title' | 'id'>;

/** Offers of several units in one order. */
export function byTitle(a: Titled, b: Titled): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
