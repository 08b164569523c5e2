import { type Actor, holds } from '@hub/kit/actor.ts';
import type { Agreement } from './agreement.entity.ts';

/** The two sides of an agreement. */
export enum Party {
  UNIT = 'UNIT',
  COMMUNITY = 'COMMUNITY',
}

type Parties = Pick<Agreement, 'unit' | 'communityId'>;

/** Either side writes and talks: the unit through its liaison or head, the community through its branch. */
export const canNegotiate = (actor: Actor, { unit, communityId }: Parties): boolean =>
  holds(actor, unit.id, 'LIAISON', 'UNIT_HEAD') || holds(actor, communityId, 'BRANCH_SECRETARY');

/** The sides the actor may bind: the head the unit, the branch secretary the community. */
export const signsFor = (actor: Actor, { unit, communityId }: Parties): Party[] => [
  ...(holds(actor, unit.id, 'UNIT_HEAD') ? [Party.UNIT] : []),
  ...(holds(actor, communityId, 'BRANCH_SECRETARY') ? [Party.COMMUNITY] : []),
];

/** What binds both sides either may end. */
export const canTerminate = (actor: Actor, parties: Parties): boolean => signsFor(actor, parties).length > 0;

/** The branch keeps the agreements: it says when one begins to hold, is to be looked at, and has lapsed. */
export const canKeep = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'BRANCH_SECRETARY');
