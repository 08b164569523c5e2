import { AuditEntry } from '@hub/kit/audit-entry.entity.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Household } from './household.entity.ts';
import { knownHousehold } from './household.known.ts';
import { seesAccesses, withPurpose } from './household.policy.ts';
import { readHousehold, reveal } from './household.reveal.ts';
import { HouseholdAccess, HouseholdAccessConnection } from './household-access.ts';
import { HouseholdCase, HouseholdCaseConnection } from './household-case.entity.ts';
import { HouseholdCategory } from './household-category.ts';

@Resolver(() => Household)
export class HouseholdResolver {
  @Query(() => Household, {
    nullable: true,
    description: '住户: one household by id, for who keeps the register or has a live case with it.',
  })
  household(
    @Arg('id', () => ID, { description: '标识: the household.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Household | null> {
    return knownHousehold(uuidFrom(id), context);
  }

  @SeenBy(withPurpose)
  @FieldResolver(() => String, {
    nullable: true,
    description: '脱敏地址: where it is, without the numbers. Read for a purpose.',
  })
  maskedAddress(@Root() household: Household, @Ctx() context: Context): Promise<string> {
    return reveal(household, 'maskedAddress', context);
  }

  @SeenBy(withPurpose)
  @FieldResolver(() => HouseholdCategory, {
    nullable: true,
    description: '类别: why it is looked after. Read for a purpose.',
  })
  category(@Root() household: Household, @Ctx() context: Context): Promise<HouseholdCategory> {
    return reveal(household, 'category', context);
  }

  @SeenBy(withPurpose)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '已同意: whether it agrees to be looked after. Read for a purpose.',
  })
  async consent(@Root() household: Household, @Ctx() context: Context): Promise<boolean> {
    return (await reveal(household, 'consentedOn', context)) !== null;
  }

  @SeenBy(withPurpose)
  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: '同意日期: since when it agrees; none while it does not. Read for a purpose.',
  })
  consentedOn(@Root() household: Household, @Ctx() context: Context): Promise<string | null> {
    return reveal(household, 'consentedOn', context);
  }

  @FieldResolver(() => HouseholdCaseConnection, {
    nullable: true,
    description: '办理事由: who deals with it and why, the latest first.',
  })
  cases(
    @Root() { id }: Household,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<HouseholdCase>> {
    const latestFirst = [
      ['openedOn', 'desc'],
      ['id', 'desc'],
    ] as const;
    return loaders.pageBy(HouseholdCase, 'household', { orderBy: latestFirst }, page).load(id);
  }

  @SeenBy(seesAccesses)
  @FieldResolver(() => HouseholdAccessConnection, {
    nullable: true,
    description:
      '查阅记录: who read what of it and for what, the latest first; for the household to be told.',
  })
  async accesses(
    @Root() { id }: Household,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { facts }: Context,
  ): Promise<Page<HouseholdAccess>> {
    const list = { where: { entity: 'Household', verb: readHousehold }, orderBy: [['seq', 'desc']] } as const;
    // The trail itself is for auditors; of one household's reads its worker is told this much.
    const { edges, pageInfo } = await facts.pageBy(AuditEntry, 'entityId', list, page).load(id);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: new HouseholdAccess(node) })),
      pageInfo,
    };
  }
}
