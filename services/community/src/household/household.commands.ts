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
import { isMasked, registerNo } from './household.rules.ts';

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
      const { maskedAddress, category, consentedOn = null } = input;
      const no = registerNo(input.no);
      if (!isMasked(maskedAddress)) throw addressNotMasked();
      if (consentedOn && consentedOn > localDay(context.clock.now())) throw consentToCome();
      if (await isTaken(tx, community, no)) throw registeredAlready();
      const grid = input.gridId ? await gridOf(tx, community, input.gridId) : null;
      const household = new Household({ community, grid, no, maskedAddress, category, consentedOn });
      tx.persist(household);
      return household;
    },
    { household_community_id_no_unique: registeredAlready },
  );

/** Numbers that were kept before there was one form count as what they are in it. */
async function isTaken(tx: EntityManager, { id }: Community, no: string): Promise<boolean> {
  const taken = await tx.execute<unknown[]>(
    'select 1 from household where community_id = ? and upper(normalize(trim(no), NFKC)) = ? limit 1',
    [id, no],
  );
  return taken.length > 0;
}

async function gridOf(tx: EntityManager, community: Community, id: string): Promise<Grid> {
  const grid = await tx.findOne(Grid, { id: uuidFrom(id), community });
  if (!grid) throw gridNotFound(id);
  return grid;
}
