import { type Actor, holds } from '@hub/kit/actor.ts';

/** The unit attests what it delivers, through its liaison or head. */
export const canRecord = (actor: Actor, unitId: string): boolean =>
  holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');

/** The community accepts, so that both sides attest. */
export const canAccept = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'COMMUNITY_WORKER', 'CHAIR');
