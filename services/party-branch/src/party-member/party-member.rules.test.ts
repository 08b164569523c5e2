import { describe, expect, it } from 'vitest';
import { MemberCategory, MemberStanding } from './party-member.entity.ts';
import { canVote } from './party-member.rules.ts';
import { PartyMemberState } from './party-member.state.ts';

const member = {
  category: MemberCategory.REGISTERED,
  standing: MemberStanding.FULL,
  state: PartyMemberState.ACTIVE,
};

describe('a vote in the branch', () => {
  it('is for full members registered here', () => {
    expect(canVote(member)).toBe(true);
  });

  it.each([
    { category: MemberCategory.FLOATING },
    { category: MemberCategory.UNTRANSFERRED },
    { standing: MemberStanding.PROBATIONARY },
    { state: PartyMemberState.TRANSFERRED },
  ])('is not for a member with %o', (difference) => {
    expect(canVote({ ...member, ...difference })).toBe(false);
  });
});
