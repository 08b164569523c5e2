import type { Actor } from '@hub/kit/actor.ts';
import { officers, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { Agreement } from './agreement.entity.ts';

/** The two sides of an agreement. */
export enum Party {
  UNIT = 'UNIT',
  COMMUNITY = 'COMMUNITY',
}

type Parties = Pick<Agreement, 'unit' | 'communityId'>;

const forItsUnit: Rule<Parties> = forUnit({ of: 'unit', in: 'communityId' }, ...unitRoles);

/** An agreement, clause by clause, is between its two sides, and those who watch over them. */
export const seesAgreement: Rule<Parties> = anyOf(forItsUnit, inCommunity('communityId', ...officers));

/** The branch keeps the agreements: it says when one begins to hold, is to be looked at, and has lapsed. */
export const canKeep: Rule<Parties> = inCommunity('communityId', 'BRANCH_SECRETARY');

/** Either side writes and talks: the unit through its liaison or head, the community through its branch. */
export const canNegotiate: Rule<Parties> = anyOf(forItsUnit, canKeep);

/** The head binds the unit, the branch secretary the community. */
const binds: Readonly<Record<Party, Rule<Parties>>> = {
  UNIT: forUnit({ of: 'unit', in: 'communityId' }, 'UNIT_HEAD'),
  COMMUNITY: inCommunity('communityId', 'BRANCH_SECRETARY'),
};

export const canSign: Rule<Parties> = anyOf(binds.UNIT, binds.COMMUNITY);

/** What binds both sides either may end. */
export const canTerminate: Rule<Parties> = canSign;

/** The sides the actor may bind. */
export const signsFor = (actor: Actor, parties: Parties): Party[] =>
  Object.values(Party).filter((party) => binds[party].allows(actor, parties));
