import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Loaders } from '@hub/kit/loaders.ts';
import { pageSize } from '@hub/kit/page.ts';
import { Arg, Ctx, Directive, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { sumOf } from '../commitment/amount.rules.ts';
import { Commitment } from '../commitment/commitment.entity.ts';
import { boundQuantity, pledgedQuantity } from '../commitment/commitment.rules.ts';
import { Need } from '../foreign-types.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { ResourceOffer } from '../resource-offer/resource-offer.entity.ts';
import { byTitle, stillAvailableOn } from '../resource-offer/resource-offer.rules.ts';
import { OfferState } from '../resource-offer/resource-offer.state.ts';

@Resolver(() => Need)
export class NeedResolver {
  @FieldResolver(() => [Commitment], {
    nullable: true,
    description: '资源承诺: what units have promised for it, by number.',
  })
  commitments(@Root() { id }: Need, @Ctx() { loaders }: Context): Promise<Commitment[]> {
    return commitmentsOf(id, loaders);
  }

  @Directive('@requires(fields: "unitOfMeasure")')
  @FieldResolver(() => Float, {
    nullable: true,
    description: '意向数量: pledged for it and not yet bound, in its own unit of measure.',
  })
  async quantityPledged(@Root() need: Need, @Ctx() context: Context): Promise<number> {
    return sumOf((await inItsMeasure(need, context)).map(pledgedQuantity));
  }

  @Directive('@requires(fields: "unitOfMeasure")')
  @FieldResolver(() => Float, {
    nullable: true,
    description: '已承诺数量: bound for it, in its own unit of measure; 公斤 are never added to 株.',
  })
  async quantityCommitted(@Root() need: Need, @Ctx() context: Context): Promise<number> {
    return sumOf((await inItsMeasure(need, context)).map(boundQuantity));
  }

  @Directive('@requires(fields: "unitOfMeasure")')
  @FieldResolver(() => Float, {
    nullable: true,
    description: '已满足数量: accepted for it, in its own unit of measure.',
  })
  async quantityFulfilled(@Root() need: Need, @Ctx() context: Context): Promise<number> {
    return sumOf((await inItsMeasure(need, context)).map(({ quantityAccepted }) => quantityAccepted));
  }

  @Directive('@requires(fields: "category community { id }")')
  @FieldResolver(() => [ResourceOffer], {
    nullable: true,
    description:
      '匹配资源: open offers of the community’s member units that are good for it, today or later.',
  })
  async matchingOffers(
    @Root() { category, community }: Need,
    @Arg('first', () => Int, { defaultValue: 5, description: '条数: at most how many, up to 20.' })
    first: number,
    @Ctx() { loaders, facts, clock }: Context,
  ): Promise<ResourceOffer[]> {
    const most = pageSize(first, 20);
    if (!category || !community) return [];
    const today = localDay(clock.now());
    const memberships = await facts
      .manyBy(Membership, 'communityId', { where: heldOn(today) })
      .load(communityIdFrom(community.id));
    const ofUnit = loaders.manyBy(ResourceOffer, 'unit', {
      where: { state: OfferState.OPEN, ...stillAvailableOn(today) },
    });
    const units = new Set(memberships.map(({ unit }) => unit.id));
    const offers = (await Promise.all([...units].map((unit) => ofUnit.load(unit)))).flat();
    return offers
      .filter((offer) => offer.category === category)
      .sort(byTitle)
      .slice(0, most);
  }
}

const commitmentsOf = (id: string, loaders: Loaders): Promise<Commitment[]> =>
  loaders.manyBy(Commitment, 'needId', { orderBy: { no: 'asc' } }).load(id);

/** Sums are of all that is promised, whoever asks. */
async function inItsMeasure({ id, unitOfMeasure }: Need, { facts }: Context): Promise<Commitment[]> {
  const promised = await commitmentsOf(id, facts);
  return promised.filter((commitment) => commitment.unitOfMeasure === unitOfMeasure);
}
