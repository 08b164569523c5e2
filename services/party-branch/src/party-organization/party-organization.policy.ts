import { participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { PartyOrganization } from './party-organization.entity.ts';

/** That there is a branch everyone knows; how many belong to it is for those who have to do with the community. */
export const seesHeadcount: Rule<Pick<PartyOrganization, 'communityId'>> = inCommunity(
  'communityId',
  ...participants,
);
