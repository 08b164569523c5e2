import { MemberCategory, MemberStanding, type PartyMember } from './party-member.entity.ts';
import { PartyMemberState } from './party-member.state.ts';

/** Floating members vote where they are registered, probationary ones not yet (支部工作条例; holders of a floating card have no vote here). */
export const canVote = ({
  category,
  standing,
  state,
}: Pick<PartyMember, 'category' | 'standing' | 'state'>): boolean =>
  state === PartyMemberState.ACTIVE &&
  category === MemberCategory.REGISTERED &&
  standing === MemberStanding.FULL;

/** The same rule over rows, for counts. */
export const canVoteSql = "state = 'ACTIVE' and category = 'REGISTERED' and standing = 'FULL'";
