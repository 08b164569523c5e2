import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import { isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import type { ServiceHourEntry } from './service-hour-entry.entity.ts';

/** Who organises records, who records attests: the community reviews (谁组织谁记录,谁记录谁证明). */
export const canReview: Rule<Pick<ServiceHourEntry, 'communityId'>> = inCommunity(
  'communityId',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
);

/** A member may ask for the correction of their own hours. */
export const canDispute: Rule<Pick<ServiceHourEntry, 'member'>> = isOnesOwn;
