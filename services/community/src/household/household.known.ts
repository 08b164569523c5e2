import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Household } from './household.entity.ts';
import { HouseholdCase } from './household-case.entity.ts';
import { liveOn } from './household-case.rules.ts';

/** A household, if it is on a register that the caller keeps, or a live case of their own is about it. */
export async function knownHousehold(
  id: string,
  { loaders, facts, clock }: Context,
): Promise<Household | null> {
  const registered = await loaders.byId(Household).load(id);
  if (registered) return registered;
  const live = { where: liveOn(localDay(clock.now())) };
  const own = await loaders.manyBy(HouseholdCase, 'household', live).load(id);
  // The rule of cases has let them through, so the household may be handed out.
  return own.length > 0 ? facts.byId(Household).load(id) : null;
}
