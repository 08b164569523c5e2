import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Delivery } from '../delivery/delivery.entity.ts';
import { Commitment } from './commitment.entity.ts';
import { isOverdue } from './commitment.rules.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true, description: '资源承诺: one commitment by id.' })
  commitment(
    @Arg('id', () => ID, { description: '标识: the commitment.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Commitment | null> {
    return loaders.byId(Commitment).load(id);
  }

  @FieldResolver(() => Boolean, { description: '逾期: whether its day has passed and it is not settled.' })
  overdue(@Root() commitment: Commitment, @Ctx() { clock }: Context): boolean {
    return isOverdue(commitment, localDay(clock.now()));
  }

  @FieldResolver(() => [Delivery], { description: '交付: what was delivered on it, in order of time.' })
  deliveries(@Root() { id }: Commitment, @Ctx() { loaders }: Context): Promise<Delivery[]> {
    return loaders.manyBy(Delivery, 'commitment', { orderBy: { at: 'asc', id: 'asc' } }).load(id);
  }
}
