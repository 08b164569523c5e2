import { participants } from '@hub/kit/role-groups.ts';
import { allOf, anyOf, inCommunity, type Rule, thePerson, when } from '@hub/kit/rule.ts';
import { keepsRegister } from './household.policy.ts';
import type { HouseholdCase } from './household-case.entity.ts';
import { HouseholdCaseState } from './household-case.state.ts';

type Of = Pick<HouseholdCase, 'community' | 'personId' | 'state'>;

/** The person it names, while they have to do with the community at all: who has left it has no reason any more. */
const stillThere: Rule<Of> = allOf<Of>(thePerson('personId'), inCommunity('community', ...participants));

/** Whose own it is; with its last day it is a reason to read. */
export const isOwn: Rule<Of> = when('state', [HouseholdCaseState.OPEN], stillThere);

export const seesCase: Rule<Of> = anyOf<Of>(keepsRegister, isOwn);

/** Who keeps the register ends a case; so may the person, who gives it back. */
export const canClose: Rule<Of> = seesCase;
