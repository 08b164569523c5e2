import { type Actor, holds } from '@hub/kit/actor.ts';

/** A unit proposes through its liaison or head; the community through those who prepare the meeting. */
export const canPropose = (actor: Actor, communityId: string, unitId: string | null): boolean =>
  unitId === null
    ? holds(actor, communityId, 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'RESIDENT_REP')
    : holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');

/** The chair decides what is on the agenda and in which order. */
export const canArrange = (actor: Actor, communityId: string): boolean => holds(actor, communityId, 'CHAIR');

/** Whoever may propose for a unit may take its proposal back; so may the chair. */
export const canWithdraw = (actor: Actor, communityId: string, unitId: string | null): boolean =>
  canPropose(actor, communityId, unitId) || canArrange(actor, communityId);
