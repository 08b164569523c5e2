import type { Actor } from '@hub/kit/actor.ts';
import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Household } from './household.entity.ts';
import {
  badPerson,
  caseNotFound,
  caseOpenAlready,
  endOutOfRange,
  householdNotFound,
  mayNot,
  ownCase,
} from './household.errors.ts';
import type { CloseHouseholdCaseInput, OpenHouseholdCaseInput } from './household.inputs.ts';
import { canOpenCase, keepsRegister } from './household.policy.ts';
import { HouseholdCase } from './household-case.entity.ts';
import { canClose, isOwn } from './household-case.policy.ts';
import { endsInTime, liveOn } from './household-case.rules.ts';

/** Gives another person a reason to deal with a household, until a day. */
export const open = (context: Context, input: OpenHouseholdCaseInput): Promise<HouseholdCase> =>
  write(
    context,
    'openHouseholdCase',
    input,
    async (tx) => {
      const { actor, clock } = context;
      const openedOn = localDay(clock.now());
      const household = await lockHousehold(tx, actor, input.householdId, openedOn);
      const { personId, kind, reason, untilDay } = input;
      if (!canOpenCase.allows(actor, household)) throw mayNot.open();
      if (!isPerson(personId)) throw badPerson();
      if (personId === actor.id) throw ownCase();
      if (!endsInTime(untilDay, openedOn)) throw endOutOfRange(openedOn);
      const { community } = household;
      const term = { openedOn, untilDay, openedById: actor.id };
      const opened = new HouseholdCase({ community, household, personId, kind, reason, ...term });
      tx.persist(opened);
      return opened;
    },
    { household_case_is_held_once: caseOpenAlready },
  );

/** Ends a case at once: whoever reads for it next is refused. */
export const close = (context: Context, input: CloseHouseholdCaseInput): Promise<HouseholdCase> =>
  write(context, 'closeHouseholdCase', input, async (tx) => {
    const { actor, clock } = context;
    const id = uuidFrom(input.caseId);
    const found = await tx.findOne(HouseholdCase, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const householdCase = known(actor, found, () => caseNotFound(id));
    if (!canClose.allows(actor, householdCase)) throw mayNot.close();
    householdCase.close(clock.now(), actor.id);
    return householdCase;
  });

/** Openings of one household queue up here: two at once would each wait for the other at the constraint. */
async function lockHousehold(tx: EntityManager, actor: Actor, id: string, today: string): Promise<Household> {
  const household = await tx.findOne(Household, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!household) throw householdNotFound(id);
  if (keepsRegister.allows(actor, household)) return household;
  const live = await tx.find(HouseholdCase, { household, ...liveOn(today) });
  if (!live.some((other) => isOwn.allows(actor, other))) throw householdNotFound(id);
  return household;
}

/** As tokens name a person. */
const isPerson = (id: string): boolean => /^[^\p{Cc}]{1,200}$/u.test(id);
