import { meetingRoles } from '@hub/kit/role-groups.ts';
import { anyOf, everyone, inCommunity, type Rule, when } from '@hub/kit/rule.ts';
import type { Resolution } from './resolution.entity.ts';
import { ResolutionState } from './resolution.state.ts';

type Of = Pick<Resolution, 'communityId'>;

/** Draft texts are written by those who prepare the meeting. */
export const canDraft: Rule<Of> = inCommunity('communityId', 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY');

/** The chair puts to the vote and declares its result. */
export const canDeclare: Rule<Of> = inCommunity('communityId', 'CHAIR');

/** How the units voted is for those who did. */
export const seesVotes: Rule<Of> = inCommunity('communityId', ...meetingRoles);

const { ADOPTED, IN_EXECUTION, REVIEW_DUE, COMPLETED, SUPERSEDED } = ResolutionState;

/** What is adopted is published. */
export const seesResolution = anyOf<Resolution>(
  seesVotes,
  when('state', [ADOPTED, IN_EXECUTION, REVIEW_DUE, COMPLETED, SUPERSEDED], everyone),
);
