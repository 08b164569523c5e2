import { anyOf, inCommunity, type Rule } from '@hub/kit/rule.ts';
import { isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import type { CheckInReport } from './check-in-report.entity.ts';

type Of = Pick<CheckInReport, 'communityId' | 'member'>;

/** The branch receives a report, renews it, and says when it rests. */
export const canReceive: Rule<Of> = inCommunity('communityId', 'BRANCH_SECRETARY');

/**
 * Whoever moves away may go without asking: a member who could not end a report could report nowhere else, for each
 * has one. The branch ends those whose members do not come back.
 */
export const canLeave: Rule<Of> = anyOf(canReceive, isOnesOwn);
