import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { isUuid } from '@hub/kit/identifiers.ts';
import { recordEvent } from '@hub/kit/record-event.ts';
import type { Household } from './household.entity.ts';
import { purposeNotLive, purposeRequired } from './household.errors.ts';
import { HouseholdCase } from './household-case.entity.ts';
import { isOwn } from './household-case.policy.ts';
import { isLive } from './household-case.rules.ts';

/** What of a household is read for a purpose alone. */
export type RestrictedField = 'maskedAddress' | 'category' | 'consentedOn';

/** What the audit trail calls a read of it. */
export const readHousehold = 'readHousehold';

/** Tells a restricted field, once it is written down who reads it and for what. */
export async function reveal<Field extends RestrictedField>(
  household: Household,
  field: Field,
  context: Context,
): Promise<Household[Field]> {
  await requirePurpose(household, context);
  await readsIn(context).load([household.community.id, household.id, field].join());
  return household[field];
}

/** The purpose is a live case of the caller's own about this household. */
async function requirePurpose({ id }: Household, { actor, clock, loaders, purpose }: Context): Promise<void> {
  if (!purpose) throw purposeRequired();
  const named = isUuid(purpose) ? await loaders.byId(HouseholdCase).load(purpose) : null;
  const isReason = named && isOwn.allows(actor, named) && isLive(named, localDay(clock.now()));
  if (!isReason || named.household.id !== id) throw purposeNotLive();
}

/** Writes down what is read at the same moment in one statement; what cannot be written down is not told. */
const readsIn = (context: Context) =>
  context.loaders.batched<true>('reads of households', async (keys) => {
    const { actor, clock, purpose } = context;
    const byHousehold = Map.groupBy(
      keys.map((key) => key.split(',')),
      ([communityId, id]) => `${communityId},${id}`,
    );
    const events = [...byHousehold].map(([household, reads]) => {
      const [communityId = '', entityId = ''] = household.split(',');
      const after = { purpose, fields: reads.map(([, , field]) => field) };
      const who = { at: clock.now(), actorId: actor.id, communityId };
      return { ...who, verb: readHousehold, entity: 'Household', entityId, after };
    });
    await recordEvent(context.forkForWrite(), ...events);
    return keys.map(() => true);
  });
