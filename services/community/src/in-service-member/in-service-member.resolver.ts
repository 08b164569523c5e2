import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { pageSize } from '@hub/kit/page.ts';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { InServiceMember } from '../foreign-types.ts';
import { Shift } from '../shift/shift.entity.ts';
import { upcomingShifts } from '../shift/shift.resolver.ts';

@Resolver(() => InServiceMember)
export class InServiceMemberResolver {
  @Directive('@requires(fields: "skills homeCommunity { id } shiftsAhead { id }")')
  @FieldResolver(() => [Shift], {
    nullable: true,
    description:
      '推荐班次: coming shifts in their community that they are not signed up for, those that suit their skills first.',
  })
  async recommendedShifts(
    @Root() { skills, homeCommunity, shiftsAhead }: InServiceMember,
    @Arg('first', () => Int, { defaultValue: 5, description: '条数: at most how many, up to 20.' })
    first: number,
    @Ctx() context: Context,
  ): Promise<Shift[]> {
    const most = pageSize(first, 20);
    if (!homeCommunity) return [];
    const taken = new Set(shiftsAhead?.map(({ id }) => id));
    const coming = await upcomingShifts(communityIdFrom(homeCommunity.id), context);
    const shifts = coming.filter(({ id }) => !taken.has(id));
    const suits = ({ activity }: Shift): number => (skills?.includes(activity.category) ? 0 : 1);
    return shifts.toSorted((a, b) => suits(a) - suits(b)).slice(0, most);
  }
}
