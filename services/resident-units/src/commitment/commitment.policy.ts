import { type Actor, holds } from '@hub/kit/actor.ts';

/** The unit promises and delivers through its liaison or head. */
export const canPledge = (actor: Actor, unitId: string): boolean =>
  holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');
export const canDeliver = canPledge;
export const canCancel = canPledge;

/** Only the head binds the unit. */
export const canConfirm = (actor: Actor, unitId: string): boolean => holds(actor, unitId, 'UNIT_HEAD');

/** The community accepts, so that both sides attest. */
export const canAccept = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'COMMUNITY_WORKER', 'CHAIR');
export const canCloseShort = canAccept;
