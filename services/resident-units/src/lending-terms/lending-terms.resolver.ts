import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { isInForce } from '../agreement/agreement.rules.ts';
import { Facility } from '../foreign-types.ts';
import { LendingTerms } from './lending-terms.entity.ts';

@Resolver(() => LendingTerms)
export class LendingTermsResolver {
  @FieldResolver(() => Boolean, { description: '中止: whether the agreement they rest on no longer holds.' })
  async suspended(@Root() { agreement }: LendingTerms, @Ctx() { facts, clock }: Context): Promise<boolean> {
    const rested = agreement && (await facts.byId(Agreement).load(agreement.id));
    return rested !== null && !isInForce(rested, localDay(clock.now()));
  }
}

@Resolver(() => Facility)
export class FacilityResolver {
  @FieldResolver(() => LendingTerms, {
    nullable: true,
    description: '出借条件: on which terms a unit lends it.',
  })
  lendingTerms(@Root() { id }: Facility, @Ctx() { loaders }: Context): Promise<LendingTerms | null> {
    return loaders.byId(LendingTerms).load(id);
  }
}
