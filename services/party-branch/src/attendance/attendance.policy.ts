import { type Actor, holds } from '@hub/kit/actor.ts';

/** The recorder marks anyone; a unit answers for itself. */
export const canMark = (actor: Actor, communityId: string, unitId: string): boolean =>
  holds(actor, communityId, 'CHAIR', 'RECORDER') || holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');

/** Who is there and who is missing is for the record to say, not for the unit. */
export const canAttest = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'CHAIR', 'RECORDER');
