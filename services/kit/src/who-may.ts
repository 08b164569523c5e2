import { type Actor, type Grant, type Role, roles } from './actor.ts';
import type { Rule } from './rule.ts';

/** For tests of policies: the roles that a rule allows on a row, each held over the scope, in one community if given. */
export const whoMay = <Row>(
  rule: Rule<Row>,
  row: NoInfer<Row>,
  scope: string,
  communityId?: string,
): Role[] => {
  const held = (role: Role): Grant => (communityId ? { role, scope, communityId } : { role, scope });
  const actorWith = (role: Role): Actor => ({ id: role, grants: [held(role)] });
  return roles.filter((role) => rule.allows(actorWith(role), row));
};
