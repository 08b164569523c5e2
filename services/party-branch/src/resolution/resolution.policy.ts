import { type Actor, holds } from '@hub/kit/actor.ts';

/** Draft texts are written by those who prepare the meeting. */
export const canDraft = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY');

/** The chair puts to the vote and declares its result. */
export const canDeclare = (actor: Actor, communityId: string): boolean => holds(actor, communityId, 'CHAIR');
