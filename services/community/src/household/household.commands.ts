import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Community } from '../community/community.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { Household } from './household.entity.ts';
import {
  addressNotMasked,
  communityNotFound,
  consentToCome,
  gridNotFound,
  mayNot,
  registeredAlready,
} from './household.errors.ts';
import type { RegisterHouseholdInput } from './household.inputs.ts';
import { canRegister } from './household.policy.ts';
import { isMasked } from './household.rules.ts';

/** Puts a household on the community's register. */
export const register = (context: Context, input: RegisterHouseholdInput): Promise<Household> =>
  write(
    context,
    'registerHousehold',
    input,
    async (tx) => {
      const community = await tx.findOne(Community, communityIdFrom(input.communityId));
      if (!community) throw communityNotFound(input.communityId);
      if (!canRegister.allows(context.actor, { community })) throw mayNot.register();
      const { no, maskedAddress, category, consentedOn = null } = input;
      if (!isMasked(maskedAddress)) throw addressNotMasked();
      if (consentedOn && consentedOn > localDay(context.clock.now())) throw consentToCome();
      const grid = input.gridId ? await gridOf(tx, community, input.gridId) : null;
      const household = new Household({ community, grid, no, maskedAddress, category, consentedOn });
      tx.persist(household);
      return household;
    },
    { household_community_id_no_unique: registeredAlready },
  );

async function gridOf(tx: EntityManager, community: Community, id: string): Promise<Grid> {
  const grid = await tx.findOne(Grid, { id: uuidFrom(id), community });
  if (!grid) throw gridNotFound(id);
  return grid;
}
