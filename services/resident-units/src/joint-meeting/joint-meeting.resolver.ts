import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { quarterNamed } from '@hub/kit/period.ts';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { settledStates } from '../commitment/commitment.state.ts';
import { JointMeeting } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
import { memberUnits } from '../unit/unit.resolver.ts';

@Resolver(() => JointMeeting)
export class JointMeetingResolver {
  @Directive('@requires(fields: "quarter community { id }")')
  @FieldResolver(() => [Commitment], {
    nullable: true,
    description:
      '到期承诺: commitments to the community due by the end of the quarter and not settled, by day.',
  })
  async commitmentsDue(
    @Root() { quarter, community }: JointMeeting,
    @Ctx() { loaders }: Context,
  ): Promise<Commitment[]> {
    if (!quarter || !community) return [];
    const where = { state: { $nin: settledStates }, dueOn: { $lte: quarterNamed(quarter).lastDay } };
    return loaders
      .manyBy(Commitment, 'communityId', { where, orderBy: { dueOn: 'asc', no: 'asc' } })
      .load(communityIdFrom(community.id));
  }

  @Directive('@requires(fields: "community { id }")')
  @FieldResolver(() => [Unit], {
    nullable: true,
    description: '成员单位: the member units of its community, by code.',
  })
  async memberUnits(@Root() { community }: JointMeeting, @Ctx() context: Context): Promise<Unit[]> {
    return community ? memberUnits(communityIdFrom(community.id), context) : [];
  }
}
