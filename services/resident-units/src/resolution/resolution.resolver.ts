import type { Context } from '@hub/kit/context.ts';
import type { Loaders } from '@hub/kit/loaders.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Ctx, Directive, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { CommitmentState } from '../commitment/commitment.state.ts';
import { seesTotalsOf } from '../community/community.policy.ts';
import { Resolution } from '../foreign-types.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => [Commitment], {
    nullable: true,
    description: '资源承诺: what units have promised for it, by number.',
  })
  commitments(@Root() { id }: Resolution, @Ctx() { loaders }: Context): Promise<Commitment[]> {
    return commitmentsOf(id, loaders);
  }

  @Directive('@requires(fields: "meeting { community { id } }")')
  @SeenBy(seesTotalsOf<Resolution>('communityId'))
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '兑现率: how much of what was promised for it is accepted, 0 to 1, each commitment counting the same.',
  })
  async fulfilment(
    @Root() { id, communityId }: Resolution,
    @Ctx() { facts }: Context,
  ): Promise<number | null> {
    const promised = (await commitmentsOf(id, facts)).filter(
      (commitment) =>
        commitment.communityId === communityId && commitment.state !== CommitmentState.CANCELLED,
    );
    if (promised.length === 0) return null;
    const shares = promised.map(({ quantity, quantityAccepted }) => Math.min(1, quantityAccepted / quantity));
    return shares.reduce((sum, share) => sum + share, 0) / promised.length;
  }
}

const commitmentsOf = (id: string, loaders: Loaders): Promise<Commitment[]> =>
  loaders.manyBy(Commitment, 'resolutionId', { orderBy: { no: 'asc' } }).load(id);
