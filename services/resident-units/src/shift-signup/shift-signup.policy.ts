import { type Actor, holds } from '@hub/kit/actor.ts';

/** A member signs up, checks in and out for themselves; nobody does it for them. */
export const isOneself = (actor: Actor, memberId: string): boolean =>
  holds(actor, memberId, 'IN_SERVICE_MEMBER');
