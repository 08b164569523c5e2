import type { Role } from '@hub/kit/actor.ts';
import { unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, oneself, type Rule } from '@hub/kit/rule.ts';
import type { Unit } from '../unit/unit.entity.ts';
import type { InServiceMember } from './in-service-member.entity.ts';

/** The very member, wherever they live and serve. */
export const isOneself: Rule<Pick<InServiceMember, 'id'>> = oneself({ of: 'id' }, 'IN_SERVICE_MEMBER');

/** Those who organise service in a community, and those who watch over it. */
const organisers: readonly Role[] = ['BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'STREET_OFFICE', 'AUDITOR'];

/**
 * Members are managed twice (双重管理): by their unit, which sees its own wherever they live, and by the community
 * they live in. Other units see totals.
 */
export const seesMember = anyOf<Pick<InServiceMember, 'id' | 'unit' | 'homeCommunityId'>>(
  isOneself,
  forUnit({ of: 'unit' }, ...unitRoles),
  inCommunity('homeCommunityId', ...organisers),
);

/** Whatever is recorded of a member's service: whose it is, their unit, and the community it is for. */
export interface OfMember {
  member: InServiceMember;
  unit: Unit;
  communityId: string;
}

/** A member's own record. */
export const isOnesOwn: Rule<Pick<OfMember, 'member'>> = oneself({ of: 'member' }, 'IN_SERVICE_MEMBER');

/** What a member does is seen as the member is, by the community they do it for. */
export const seesService = anyOf<OfMember>(
  isOnesOwn,
  forUnit({ of: 'unit' }, ...unitRoles),
  inCommunity('communityId', ...organisers),
);
