import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { CommitmentState } from '../commitment/commitment.state.ts';
import { Resolution } from './resolution.stub.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => [Commitment], {
    nullable: true,
    description: '资源承诺: what units have promised for it, by number.',
  })
  commitments(@Root() { id }: Resolution, @Ctx() context: Context): Promise<Commitment[]> {
    return commitmentsOf(id, context);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '兑现率: how much of what was promised for it is accepted, 0 to 1, each commitment counting the same.',
  })
  async fulfilment(@Root() { id }: Resolution, @Ctx() context: Context): Promise<number | null> {
    const promised = (await commitmentsOf(id, context)).filter(
      ({ state }) => state !== CommitmentState.CANCELLED,
    );
    if (promised.length === 0) return null;
    const shares = promised.map(({ quantity, quantityAccepted }) => Math.min(1, quantityAccepted / quantity));
    return shares.reduce((sum, share) => sum + share, 0) / promised.length;
  }
}

const commitmentsOf = (id: string, { loaders }: Context): Promise<Commitment[]> =>
  loaders.manyBy(Commitment, 'resolutionId', { orderBy: { no: 'asc' } }).load(id);
