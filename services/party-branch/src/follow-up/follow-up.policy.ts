import { meetingRoles, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { FollowUp } from './follow-up.entity.ts';

type Of = Pick<FollowUp, 'communityId' | 'ownerUnitId'>;

export const seesFollowUp: Rule<Of> = inCommunity('communityId', ...meetingRoles);

/** The unit that owns it reports; so may those who follow up for the community. */
export const canReport: Rule<Of> = anyOf(
  inCommunity('communityId', 'RECORDER', 'BRANCH_SECRETARY'),
  forUnit({ of: 'ownerUnitId', in: 'communityId' }, ...unitRoles),
);
