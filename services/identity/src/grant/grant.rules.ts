import type { Grant as HeldGrant, Role } from '@hub/kit/actor.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import type { Grant } from './grant.entity.ts';
import { badStreet, communityNeeded } from './grant.errors.ts';

/** What each role is held over. */
export const scopeKindOf = (role: Role): 'street' | 'streetOrCommunity' | 'community' | 'one' => {
  if (role === 'STREET_OFFICE') return 'street';
  if (role === 'AUDITOR') return 'streetOrCommunity';
  return ['LIAISON', 'UNIT_HEAD', 'GROUP_LEADER', 'IN_SERVICE_MEMBER', 'VOLUNTEER'].includes(role)
    ? 'one'
    : 'community';
};

/** A grant's scope and community, checked against what its role is held over. */
export function checkedScope(
  role: Role,
  scope: string,
  communityId: string | null,
): Pick<Grant, 'scope' | 'communityId'> {
  switch (scopeKindOf(role)) {
    case 'street':
      return ofStreet(scope);
    case 'streetOrCommunity':
      return scope.length === 9 ? ofStreet(scope) : ofCommunity(scope);
    case 'community':
      return ofCommunity(scope);
    case 'one':
      if (!communityId) throw communityNeeded(role);
      return { scope: uuidFrom(scope), communityId: communityIdFrom(communityId) };
  }
}

const ofStreet = (scope: string) => ({ scope: streetFrom(scope), communityId: null });

function ofCommunity(scope: string) {
  const communityId = communityIdFrom(scope);
  return { scope: communityId, communityId };
}

function streetFrom(scope: string): string {
  if (!/^\d{9}$/.test(scope)) throw badStreet(scope);
  return scope;
}

/** Grants that hold on a day, as a filter. */
export const inForceOn = (day: string) => ({
  endedAt: null,
  fromDay: { $lte: day },
  $or: [{ untilDay: null }, { untilDay: { $gte: day } }],
});

/** Grants that hold on a day or will after it, as a filter. */
export const notOverOn = (day: string) => ({
  endedAt: null,
  $or: [{ untilDay: null }, { untilDay: { $gte: day } }],
});

export const isInForce = (
  { endedAt, fromDay, untilDay }: Pick<Grant, 'endedAt' | 'fromDay' | 'untilDay'>,
  day: string,
): boolean => endedAt === null && fromDay <= day && (untilDay === null || day <= untilDay);

/** A grant as an actor holds it. */
export const heldGrant = ({ role, scope, communityId }: Grant): HeldGrant =>
  communityId && communityId !== scope ? { role, scope, communityId } : { role, scope };
