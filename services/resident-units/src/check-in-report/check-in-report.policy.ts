import { type Actor, holds } from '@hub/kit/actor.ts';

/** The branch receives. */
export const canReceive = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'BRANCH_SECRETARY');
