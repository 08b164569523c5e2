import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FollowUp } from '../follow-up/follow-up.entity.ts';
import { Resolution, ResolutionConnection } from './resolution.entity.ts';
import { seesVotes } from './resolution.policy.ts';
import { MajorityRule, passes, type Vote } from './resolution.rules.ts';
import { ResolutionState } from './resolution.state.ts';

@ObjectType({ description: '表决结果: how the units voted.' })
class VoteTally implements Vote {
  @Field(() => MajorityRule, { description: '表决规则: which majority it took.' })
  method: MajorityRule;

  @Field(() => Int, { description: '赞成: units that agreed.' })
  yes: number;

  @Field(() => Int, { description: '反对: units that did not.' })
  no: number;

  @Field(() => Int, { description: '弃权: units that abstained.' })
  abstain: number;

  @Field(() => Int, { description: '有权表决: units that could vote.' })
  entitled: number;

  @Field(() => Boolean, { description: '通过: whether the majority was reached.' })
  passed: boolean;
}

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Query(() => Resolution, { nullable: true, description: '决议: one resolution by id.' })
  resolution(
    @Arg('id', () => ID, { description: '标识: the resolution.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Resolution | null> {
    return loaders.byId(Resolution).load(id);
  }

  @Query(() => ResolutionConnection, {
    nullable: true,
    description: '决议: the resolutions of a community, the latest first.',
  })
  resolutions(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('state', () => ResolutionState, { nullable: true, description: '状态: only those in it.' })
    state: ResolutionState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Resolution>> {
    const latestFirst = [
      ['no', 'desc'],
      ['id', 'desc'],
    ] as const;
    const list = { where: state ? { state } : {}, orderBy: latestFirst };
    return loaders.pageBy(Resolution, 'communityId', list, page).load(communityIdFrom(communityId));
  }

  @SeenBy(seesVotes)
  @FieldResolver(() => VoteTally, {
    nullable: true,
    description: '表决结果: how the units voted, once they have.',
  })
  votes(@Root() { method, yes, against, abstain, entitled }: Resolution): VoteTally | null {
    if (method === null || yes === null || against === null || abstain === null || entitled === null)
      return null;
    const vote = { method, yes, no: against, abstain, entitled };
    return { ...vote, passed: passes(vote) };
  }

  @FieldResolver(() => [FollowUp], { description: '督办事项: what it asks of whom, by day.' })
  followUps(@Root() { id }: Resolution, @Ctx() { loaders }: Context): Promise<FollowUp[]> {
    return loaders.manyBy(FollowUp, 'resolution', { orderBy: { dueOn: 'asc', id: 'asc' } }).load(id);
  }
}
