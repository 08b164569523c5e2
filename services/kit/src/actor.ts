import type { Locale } from './errors.ts';

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

/** One role within one scope: the id of a community, a unit, a party group or, for a role of oneself, a person. */
export interface Grant {
  role: Role;
  scope: string;
}

/** Who is asking. Nobody signed in is an actor without grants. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
}

export const nobody: Actor = { id: 'nobody', grants: [] };

/** Whether the actor holds one of the roles within exactly this scope. */
export const holds = (actor: Actor, scope: string | null | undefined, ...wanted: Role[]): boolean =>
  actor.grants.some((grant) => grant.scope === scope && wanted.includes(grant.role));

/** The first scope in which the actor holds the role: a liaison's unit, a member's own id. */
export const scopeOf = (actor: Actor, ...wanted: Role[]): string | undefined =>
  actor.grants.find((grant) => wanted.includes(grant.role))?.scope;

/** The actor and the language to answer in. */
export interface Caller {
  actor: Actor;
  locale: Locale;
}

/** Names the actor in a demonstration, as `LIAISON@<unit id>,RECORDER@000000000001`. */
export const demonstrationActorHeader = 'x-hub-demonstration-actor';

/** Reads the caller from request headers; the demonstration header counts only where demonstration data is loaded. */
export function callerFrom(
  header: (name: string) => string | undefined,
  { demonstration }: { demonstration: boolean },
): Caller {
  const named = demonstration ? header(demonstrationActorHeader) : undefined;
  return {
    actor: named ? demonstrationActor(named) : nobody,
    locale: localeFrom(header('accept-language')),
  };
}

function demonstrationActor(named: string): Actor {
  const grants = named
    .split(',')
    .map((part) => part.trim().split('@'))
    .flatMap(([role, scope]) => (isRole(role) && scope ? [{ role, scope }] : []));
  return { id: named, grants };
}

const isRole = (role: string | undefined): role is Role => roles.some((known) => known === role);

/** Chinese, unless the caller's browser puts English before it. */
function localeFrom(acceptLanguage = 'zh'): Locale {
  const english = acceptLanguage.search(/\ben\b/i);
  const chinese = acceptLanguage.search(/\bzh\b/i);
  return english >= 0 && (chinese < 0 || english < chinese) ? 'en' : 'zh';
}
