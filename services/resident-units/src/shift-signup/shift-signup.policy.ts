import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { ShiftSignup } from './shift-signup.entity.ts';

/** Who organises records who came and who did not. */
export const canRecordAbsence: Rule<Pick<ShiftSignup, 'communityId'>> = inCommunity(
  'communityId',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
);
