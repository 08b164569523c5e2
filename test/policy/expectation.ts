import { type Grant, placeOf } from '@hub/kit/actor.ts';
import type { Standpoint } from './actors.ts';
import type { Scopes } from './graph.ts';

/** Whose a row is, and what else the conditions of a scope are about; read from the row, never from the policy. */
export interface Facts {
  /** Its community's division code, or the first nine digits of it for what is of a whole street. */
  community?: string | null;
  units?: readonly (string | null)[];
  group?: string;
  member?: string;
  /** Those whom it names. */
  persons?: readonly string[];
  /** Whether a grant in another community counts for its unit as well: people serve for their unit anywhere. */
  inEveryCommunity?: boolean;
  /** What conditions as `state=OPEN` are about. */
  values?: Readonly<Record<string, unknown>>;
}

/** Whether the standpoint satisfies one of the printed alternatives; nothing printed is open to all. */
export const satisfies = (standpoint: Standpoint, scopes: Scopes | undefined, facts: Facts): boolean =>
  !scopes || scopes.some((scope) => scope.every((condition) => holds(standpoint, condition, facts)));

function holds({ id, grants }: Standpoint, condition: string, facts: Facts): boolean {
  if (condition === 'PUBLIC') return true;
  if (condition === 'NO_ONE') return false;
  if (condition === 'SIGNED_IN') return grants.length > 0;
  if (condition === 'PERSON') return facts.persons?.includes(id) ?? false;
  const [, property, values] = /^([\w.]+)=(.*)$/.exec(condition) ?? [];
  if (property && values) return values.split('|').includes(String(facts.values?.[property]));
  const [, role, over = ''] = /^(\w+)@(\w+)$/.exec(condition) ?? [];
  const reaches = reach[over];
  if (!role || !reaches) throw new Error(`The scope ${condition} is not one that this test can read.`);
  return grants.some((grant) => (role === 'ANYONE' || role === grant.role) && reaches(grant, facts));
}

/** Where a role must be held, by what follows the `@`. */
const reach: Readonly<Record<string, (grant: Grant, facts: Facts) => boolean>> = {
  anywhere: () => true,
  street: (grant) => placeOf(grant)?.length === 9,
  community: (grant, { community }) => Boolean(community?.startsWith(placeOf(grant) ?? 'nowhere')),
  unit: (grant, facts) => Boolean(facts.units?.includes(grant.scope)) && isInItsCommunity(grant, facts),
  group: (grant, facts) => facts.group === grant.scope && isInItsCommunity(grant, facts),
  self: (grant, facts) => facts.member === grant.scope && isInItsCommunity(grant, facts),
};

const isInItsCommunity = ({ communityId }: Grant, { community, inEveryCommunity }: Facts): boolean =>
  Boolean(inEveryCommunity) || !communityId || !community || communityId === community;
