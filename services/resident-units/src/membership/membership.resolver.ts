import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Liaison } from '../liaison/liaison.entity.ts';
import { Membership } from './membership.entity.ts';
import { isGap, isHeldOn } from './membership.rules.ts';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Boolean, { description: '有效: whether it holds today.' })
  current(@Root() membership: Membership, @Ctx() { clock }: Context): boolean {
    return isHeldOn(membership, localDay(clock.now()));
  }

  @FieldResolver(() => Liaison, {
    nullable: true,
    description: '联络员: who speaks for the unit there today.',
  })
  async liaison(@Root() membership: Membership, @Ctx() context: Context): Promise<Liaison | null> {
    const today = localDay(context.clock.now());
    return (await liaisonsOf(membership, context)).find((liaison) => isHeldOn(liaison, today)) ?? null;
  }

  @FieldResolver(() => [Liaison], {
    description: '历任联络员: who has spoken for the unit there, in order of time.',
  })
  liaisons(@Root() membership: Membership, @Ctx() context: Context): Promise<Liaison[]> {
    return liaisonsOf(membership, context);
  }

  @FieldResolver(() => Boolean, {
    description: '联络员空缺: whether nobody speaks for the unit there today, though it takes part.',
  })
  async liaisonGap(@Root() membership: Membership, @Ctx() context: Context): Promise<boolean> {
    return isGap(membership, await liaisonsOf(membership, context), localDay(context.clock.now()));
  }
}

async function liaisonsOf({ unit, communityId }: Membership, { loaders }: Context): Promise<Liaison[]> {
  const liaisons = await loaders.manyBy(Liaison, 'unit', { orderBy: { fromDay: 'asc' } }).load(unit.id);
  return liaisons.filter((liaison) => liaison.communityId === communityId);
}
