import type { Actor } from '@hub/kit/actor.ts';
import { unitRoles } from '@hub/kit/role-groups.ts';
import { everyone, type Rule } from '@hub/kit/rule.ts';
import type { Unit } from './unit.entity.ts';

/** That there is a unit, and what it is called, is no secret; where it takes part is for its memberships to tell. */
export const seesUnit: Rule<Unit> = everyone;

/** The units for which the actor speaks, in whichever communities. */
export const spokenFor = ({ grants }: Actor): string[] => {
  const held = grants.filter(({ role }) => unitRoles.some((unitRole) => unitRole === role));
  return [...new Set(held.map(({ scope }) => scope))];
};
