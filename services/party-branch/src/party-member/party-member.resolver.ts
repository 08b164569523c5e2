import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartyGroup } from '../party-group/party-group.entity.ts';
import { PartyMember } from './party-member.entity.ts';
import { canVote } from './party-member.rules.ts';

@Resolver(() => PartyMember)
export class PartyMemberResolver {
  @FieldResolver(() => Boolean, { description: '有表决权: whether they vote in this organization.' })
  canVote(@Root() member: PartyMember): boolean {
    return canVote(member);
  }

  @FieldResolver(() => PartyGroup, { nullable: true, description: '党小组: the one group they are in.' })
  group(@Root() member: PartyMember, @Ctx() { loaders }: Context): Promise<PartyGroup | null> {
    return loaders.byId(PartyGroup).load(member.group.id);
  }
}
