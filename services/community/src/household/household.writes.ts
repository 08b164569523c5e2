import { localDay } from '@hub/kit/clock.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Community } from '../community/community.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { Household } from './household.entity.ts';
import {
  addressNotMasked,
  badPerson,
  caseOpenAlready,
  consentToCome,
  endOutOfRange,
  gridNotFound,
  householdNotFound,
  ownCase,
  registeredAlready,
} from './household.errors.ts';
import {
  CloseHouseholdCaseInput,
  OpenHouseholdCaseInput,
  RegisterHouseholdInput,
} from './household.inputs.ts';
import { canOpenCase, canRegister, keepsRegister } from './household.policy.ts';
import { isMasked, registerNo } from './household.rules.ts';
import { HouseholdCase } from './household-case.entity.ts';
import { canClose, isOwn } from './household-case.policy.ts';
import { endsInTime, liveOn } from './household-case.rules.ts';

export const registerHousehold = writeOn(Household, {
  says: '登记住户: put a household on the community’s register.',
  input: RegisterHouseholdInput,
  about: ({ communityId }, writing) => writing.peek(Community, communityId),
  by: canRegister,
  judged: (community) => ({ community }),
  act: { zh: '登记住户', en: 'register a household here' },
  async run(community, input, { tx, now }) {
    const { maskedAddress, category, consentedOn = null } = input;
    const no = registerNo(input.no);
    if (!isMasked(maskedAddress)) throw addressNotMasked();
    if (consentedOn && consentedOn > localDay(now)) throw consentToCome();
    if (await isTaken(tx, community, no)) throw registeredAlready();
    const grid = input.gridId ? await gridOf(tx, community, input.gridId) : null;
    const household = new Household({ community, grid, no, maskedAddress, category, consentedOn });
    tx.persist(household);
    return household;
  },
  refusals: { household_community_id_no_unique: registeredAlready },
});

export const openHouseholdCase = writeOn(HouseholdCase, {
  says: '开立办理事由: give another person a reason to deal with a household.',
  input: OpenHouseholdCaseInput,
  about: ({ householdId }, writing) => lockHousehold(writing, householdId),
  by: canOpenCase,
  act: { zh: '开立办理事由', en: 'open a case of this household' },
  run(household, { personId, kind, reason, untilDay }, { tx, actor, now }) {
    const openedOn = localDay(now);
    if (!isPerson(personId)) throw badPerson();
    if (personId === actor.id) throw ownCase();
    if (!endsInTime(untilDay, openedOn)) throw endOutOfRange(openedOn);
    const { community } = household;
    const term = { openedOn, untilDay, openedById: actor.id };
    const opened = new HouseholdCase({ community, household, personId, kind, reason, ...term });
    tx.persist(opened);
    return opened;
  },
  refusals: { household_case_is_held_once: caseOpenAlready },
});

/** Whoever reads for it next is refused. */
export const closeHouseholdCase = writeOn(HouseholdCase, {
  says: '办结事由: end a case before its last day.',
  input: CloseHouseholdCaseInput,
  row: 'caseId',
  by: canClose,
  act: { zh: '办结该事由', en: 'close this case' },
  run: (householdCase, _, { now, actor }) => householdCase.close(now, actor.id),
});

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

/** Openings of one household queue up here: two at once would each wait for the other at the constraint. */
async function lockHousehold({ tx, actor, now }: Writing, id: string): Promise<Household> {
  const household = await tx.findOne(Household, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!household) throw householdNotFound(id);
  if (keepsRegister.allows(actor, household)) return household;
  const live = await tx.find(HouseholdCase, { household, ...liveOn(localDay(now)) });
  if (!live.some((other) => isOwn.allows(actor, other))) throw householdNotFound(id);
  return household;
}

/** As tokens name a person. */
const isPerson = (id: string): boolean => /^[^\p{Cc}]{1,200}$/u.test(id);
