import { meetingRoles, participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { Asset } from './asset.entity.ts';

/** That the community owns it everyone knows; what it was worth is for those who have to do with the community. */
export const seesValue: Rule<Pick<Asset, 'community'>> = inCommunity('community', ...participants);

/** What it came from is told where promises are. */
export const seesSource: Rule<Pick<Asset, 'community'>> = inCommunity('community', ...meetingRoles);
