import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PartyMember } from './party-member.entity.ts';
import { canVote } from './party-member.rules.ts';

@Resolver(() => PartyMember)
export class PartyMemberResolver {
  @FieldResolver(() => Boolean, { description: '有表决权: whether they vote in this organization.' })
  canVote(@Root() member: PartyMember): boolean {
    return canVote(member);
  }
}
