import { participants, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { Membership } from './membership.entity.ts';

type Of = Pick<Membership, 'unit' | 'communityId'>;

/** Who takes part in a community’s co-building, and who speaks for them, is known to all who have to do with it. */
export const seesMembership: Rule<Of> = anyOf(
  inCommunity('communityId', ...participants),
  forUnit({ of: 'unit', in: 'communityId' }, ...unitRoles),
);
