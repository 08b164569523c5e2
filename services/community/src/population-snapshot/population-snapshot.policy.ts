import { participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { Community } from '../community/community.entity.ts';
import type { PopulationSnapshot } from './population-snapshot.entity.ts';

/** How many live there everyone knows; how many of them are in need is for those who have to do with the community. */
export const seesLowIncome: Rule<Pick<Community, 'id'>> = inCommunity('id', ...participants);

/** The same, of one count. */
export const seesLowIncomeOf: Rule<Pick<PopulationSnapshot, 'community'>> = inCommunity(
  'community',
  ...participants,
);
