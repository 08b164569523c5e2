import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Person } from '../person/person.entity.ts';
import { personNotFound } from '../person/person.errors.ts';
import { overBeforeToday } from '../scope/scope.errors.ts';
import { checkScope } from '../scope/scope.ts';
import { Grant } from './grant.entity.ts';
import {
  alreadyHeld,
  endsBeforeStart,
  grantNotFound,
  lastAdministrator,
  mayNot,
  ownGrant,
} from './grant.errors.ts';
import type { EndGrantInput, GiveGrantInput } from './grant.inputs.ts';
import { canGive } from './grant.policy.ts';
import { checkedScope, heldGrant } from './grant.rules.ts';

/** Gives another person a role. It counts from the next token on, which is at most five minutes away. */
export const give = (context: Context, input: GiveGrantInput): Promise<Grant> =>
  write(
    context,
    'giveGrant',
    input,
    async (tx) => {
      const { actor, clock } = context;
      const person = known(actor, await tx.findOne(Person, input.personId), () =>
        personNotFound(input.personId),
      );
      const today = localDay(clock.now());
      const fromDay = input.fromDay ?? today;
      const grant = new Grant({
        ...checkedScope(input.role, input.scope, input.communityId ?? null),
        personId: person.id,
        role: input.role,
        fromDay,
        untilDay: input.untilDay ?? null,
        givenById: actor.id,
        reason: input.reason,
      });
      if (!canGive.allows(actor, grant)) throw mayNot.give();
      if (person.id === actor.id) throw ownGrant();
      if (grant.untilDay && grant.untilDay < fromDay) throw endsBeforeStart();
      if (grant.untilDay && grant.untilDay < today) throw overBeforeToday();
      await checkScope(context, heldGrant(grant));
      tx.persist(grant);
      return grant;
    },
    { role_grant_is_held_once: alreadyHeld },
  );

/** Ends a grant at once; a token that carries it still does so for its five minutes. */
export const end = (context: Context, input: EndGrantInput): Promise<Grant> =>
  write(context, 'endGrant', input, async (tx) => {
    const { actor, clock } = context;
    const id = uuidFrom(input.grantId);
    const found = await tx.findOne(Grant, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const grant = known(actor, found, () => grantNotFound(id));
    if (!canGive.allows(actor, grant)) throw mayNot.end();
    grant.end(clock.now(), actor.id, input.reason);
    if (grant.role === 'STREET_OFFICE') await keepAnAdministrator(tx, grant, localDay(clock.now()));
    return grant;
  });

/** One stays whose grant has no last day. Those who end each other's at the same moment queue up here. */
async function keepAnAdministrator(tx: EntityManager, { id, scope }: Grant, today: string): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('administrators of ' || ?, 0))`, [scope]);
  const lasting = { endedAt: null, fromDay: { $lte: today }, untilDay: null };
  const others = { role: 'STREET_OFFICE' as const, scope, id: { $ne: id }, ...lasting };
  if (!(await tx.count(Grant, others))) throw lastAdministrator();
}
