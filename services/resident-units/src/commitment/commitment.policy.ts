import { type Actor, holds } from '@hub/kit/actor.ts';

/** The unit promises through its liaison or head. */
export const canPledge = (actor: Actor, unitId: string): boolean =>
  holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');
export const canCancel = canPledge;

/** Only the head binds the unit. */
export const canConfirm = (actor: Actor, unitId: string): boolean => holds(actor, unitId, 'UNIT_HEAD');

/** The community is content with less. */
export const canCloseShort = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'COMMUNITY_WORKER', 'CHAIR');
