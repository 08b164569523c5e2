import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { isInForce } from '../agreement/agreement.rules.ts';
import { Facility } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
import { LendingTerms } from './lending-terms.entity.ts';

@Resolver(() => LendingTerms)
export class LendingTermsResolver {
  @FieldResolver(() => Facility, { nullable: true, description: '场地: the place that is lent.' })
  facility(@Root() { facilityId }: LendingTerms): Facility {
    return new Facility(facilityId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '单位: who lends it.' })
  unit(@Root() { unit }: LendingTerms, @Ctx() { loaders }: Context): Promise<Unit | null> {
    return loaders.byId(Unit).load(unit.id);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: '共建协议: the agreement the terms rest on.',
  })
  agreement(
    @Root() { agreement }: LendingTerms,
    @Ctx() { loaders }: Context,
  ): Promise<Agreement | null> | null {
    return agreement && loaders.byId(Agreement).load(agreement.id);
  }

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
