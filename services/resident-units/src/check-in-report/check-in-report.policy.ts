import { type Actor, holds } from '@hub/kit/actor.ts';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';
import type { CheckInReport } from './check-in-report.entity.ts';

/** The branch receives a report, renews it, and says when it rests. */
export const canReceive = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'BRANCH_SECRETARY');

/**
 * Whoever moves away may go without asking: a member who could not end a report could report nowhere else, for each
 * has one. The branch ends those whose members do not come back.
 */
export const canLeave = (
  actor: Actor,
  { communityId, member }: Pick<CheckInReport, 'communityId' | 'member'>,
): boolean => canReceive(actor, communityId) || isOneself(actor, member.id);
