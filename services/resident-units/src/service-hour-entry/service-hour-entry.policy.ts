import { type Actor, holds } from '@hub/kit/actor.ts';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';

/** Who organises records, who records attests: the community reviews (谁组织谁记录,谁记录谁证明). */
export const canReview = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'BRANCH_SECRETARY', 'COMMUNITY_WORKER');

/** A member may ask for the correction of their own hours. */
export const canDispute = isOneself;
