import { type Actor, holds } from '@hub/kit/actor.ts';

/** Who organises records who came and who did not. */
export const canRecordAbsence = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'BRANCH_SECRETARY', 'COMMUNITY_WORKER');
