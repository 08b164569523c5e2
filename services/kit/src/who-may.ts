import { type Actor, type Role, roles } from './actor.ts';

/** For tests of policies: the roles that may, each held within the scope. */
export const whoMay = (scope: string, may: (actor: Actor) => boolean): Role[] =>
  roles.filter((role) => may({ id: role, grants: [{ role, scope }] }));
