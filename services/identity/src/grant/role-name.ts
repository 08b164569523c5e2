import { roles } from '@hub/kit/actor.ts';
import { roleWords } from '@hub/kit/role-words.ts';
import { registerEnumType } from 'type-graphql';

/** The roles of the kit as an enum of the graph. */
export const RoleName = Object.fromEntries(roles.map((role) => [role, role]));

registerEnumType(RoleName, {
  name: 'Role',
  description: '角色: what a person may be in a community, a unit, a party group or for themselves.',
  valuesConfig: Object.fromEntries(
    roles.map((role) => [role, { description: `${roleWords[role].zh}: ${roleWords[role].en}.` }]),
  ),
});
