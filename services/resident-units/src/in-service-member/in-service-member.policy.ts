import { type Actor, holds } from '@hub/kit/actor.ts';

/** Whether the actor is this very member. */
export const isOneself = (actor: Actor, memberId: string): boolean =>
  holds(actor, memberId, 'IN_SERVICE_MEMBER');
