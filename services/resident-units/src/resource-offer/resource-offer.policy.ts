import { type Actor, holds } from '@hub/kit/actor.ts';

/** A unit says through its liaison or head what it offers, and when no longer. */
export const canOffer = (actor: Actor, unitId: string): boolean =>
  holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');
