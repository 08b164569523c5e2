import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { ShiftSignup } from './shift-signup.entity.ts';

/** Who organises shows, where the shift is served, the code with which members check in. */
export const canShowCode: Rule<Pick<ShiftSignup, 'communityId'>> = inCommunity(
  'communityId',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
);

/** Who organises records who came and who did not. */
export const canRecordAbsence: Rule<Pick<ShiftSignup, 'communityId'>> = inCommunity(
  'communityId',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
);
