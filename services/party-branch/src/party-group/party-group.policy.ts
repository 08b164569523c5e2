import { participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { PartyGroup } from './party-group.entity.ts';

export const seesGroup: Rule<Pick<PartyGroup, 'communityId'>> = inCommunity('communityId', ...participants);
