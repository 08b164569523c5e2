import { type Actor, holds } from '@hub/kit/actor.ts';
import type { FollowUp } from './follow-up.entity.ts';

/** The unit that owns it reports; so may those who follow up for the community. */
export const canReport = (
  actor: Actor,
  { communityId, ownerUnitId }: Pick<FollowUp, 'communityId' | 'ownerUnitId'>,
): boolean =>
  holds(actor, communityId, 'RECORDER', 'BRANCH_SECRETARY') ||
  (ownerUnitId !== null && holds(actor, ownerUnitId, 'LIAISON', 'UNIT_HEAD'));
