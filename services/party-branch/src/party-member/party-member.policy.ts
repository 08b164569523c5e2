import { anyOf, inCommunity, inGroup, oneself, type Rule } from '@hub/kit/rule.ts';
import type { PartyMember } from './party-member.entity.ts';

type Of = Pick<PartyMember, 'id' | 'communityId' | 'group'>;

/** Who looks after members: the branch, and in each group its leader. */
export const looksAfter: Rule<Of> = anyOf(
  inCommunity('communityId', 'BRANCH_SECRETARY'),
  inGroup({ of: 'group', in: 'communityId' }, 'GROUP_LEADER'),
);

/** Who belongs to the Party is known to those who look after them, who watch over it, and to themselves. */
export const seesMember: Rule<Of> = anyOf(
  looksAfter,
  inCommunity('communityId', 'STREET_OFFICE', 'AUDITOR'),
  oneself({ of: 'id', in: 'communityId' }, 'VOLUNTEER'),
);
