import type { EntityManager } from '@mikro-orm/postgresql';
import { Membership } from './membership.entity.ts';

/** Memberships that hold on a day, as a filter. */
export const heldOn = (day: string) => ({
  fromDay: { $lte: day },
  $or: [{ untilDay: null }, { untilDay: { $gte: day } }],
});

/** Whether the unit takes part in the community's co-building on the day. */
export const isMember = async (
  em: EntityManager,
  unitId: string,
  communityId: string,
  day: string,
): Promise<boolean> => (await em.count(Membership, { unit: unitId, communityId, ...heldOn(day) })) > 0;
