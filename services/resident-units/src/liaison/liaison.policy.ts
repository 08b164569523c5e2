import { type Actor, holds } from '@hub/kit/actor.ts';

/** The head says who speaks for the unit; nobody appoints themselves. */
export const canAppoint = (actor: Actor, unitId: string): boolean => holds(actor, unitId, 'UNIT_HEAD');
