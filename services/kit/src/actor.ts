import { isUuid } from './identifiers.ts';

/** The roles of identity: what a person may be in a community, a unit, a party group or for themselves. */
export const roles = [
  'CHAIR',
  'RECORDER',
  'BRANCH_SECRETARY',
  'GROUP_LEADER',
  'COMMUNITY_WORKER',
  'LIAISON',
  'UNIT_HEAD',
  'IN_SERVICE_MEMBER',
  'VOLUNTEER',
  'RESIDENT_REP',
  'STREET_OFFICE',
  'AUDITOR',
] as const;
export type Role = (typeof roles)[number];

/** One role within one scope. */
export interface Grant {
  readonly role: Role;
  /**
   * A community's division code, or the first nine digits of it, which are its street's; otherwise the id of a unit,
   * of a party group, or of the member one is.
   */
  readonly scope: string;
  /** The one community in which a grant on a unit, a group or a member holds; none means every one. */
  readonly communityId?: string;
}

/** Who is asking. Nobody signed in is an actor without grants. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
  /** What else a token of an outside issuer permits, for graphs that ask for it: `@requiresScopes` and `@policy`. */
  readonly scopes?: readonly string[];
  readonly policies?: readonly string[];
}

export const nobody: Actor = { id: 'nobody', grants: [] };

const streetOrCommunity = /^\d{9}(\d{3})?$/;

/** The community in which a grant holds, or the street of all of them; none for a grant on a unit alone. */
export const placeOf = ({ scope, communityId }: Grant): string | undefined =>
  communityId ?? (streetOrCommunity.test(scope) ? scope : undefined);

/** The first scope in which the actor holds one of the roles: a liaison's unit, a member's own id. */
export const scopeOf = (actor: Actor, ...wanted: Role[]): string | undefined =>
  actor.grants.find((grant) => wanted.includes(grant.role))?.scope;

/** A grant as tokens carry it: `CHAIR@000000000001`, or `LIAISON@<unit id>/000000000001`. */
export const grantText = ({ role, scope, communityId }: Grant): string =>
  `${role}@${scope}${communityId ? `/${communityId}` : ''}`;

/** Reads a grant as tokens carry it; what is none gives none. */
export function grantFrom(text: string): Grant | undefined {
  const [, role, scope = '', communityId] = /^(\w+)@([^/]+)(?:\/(\d{12}))?$/.exec(text) ?? [];
  if (!isRole(role) || !(streetOrCommunity.test(scope) || isUuid(scope))) return undefined;
  return communityId ? { role, scope, communityId } : { role, scope };
}

export const isRole = (role: string | undefined): role is Role => roles.some((known) => known === role);
