import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PartyGroup } from '../party-group/party-group.entity.ts';
import { canVoteSql } from '../party-member/party-member.rules.ts';
import { PartyOrganization } from './party-organization.entity.ts';
import { seesHeadcount } from './party-organization.policy.ts';

interface Headcount {
  registered: number;
  managed: number;
  votingEligible: number;
}

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @Query(() => PartyOrganization, {
    nullable: true,
    description: '党组织: the Party organization of a community.',
  })
  async partyOrganization(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Ctx() { loaders }: Context,
  ): Promise<PartyOrganization | null> {
    const [organization] = await loaders
      .manyBy(PartyOrganization, 'communityId')
      .load(communityIdFrom(communityId));
    return organization ?? null;
  }

  @FieldResolver(() => [PartyGroup], { description: '党小组: its groups, by number.' })
  groups(@Root() { id }: PartyOrganization, @Ctx() { loaders }: Context): Promise<PartyGroup[]> {
    return loaders.manyBy(PartyGroup, 'organization', { orderBy: { no: 'asc' } }).load(id);
  }

  @SeenBy(seesHeadcount)
  @FieldResolver(() => Int, {
    nullable: true,
    description: '在册党员数: active members whose membership is registered here.',
  })
  async registeredCount(@Root() organization: PartyOrganization, @Ctx() context: Context): Promise<number> {
    return (await headcountOf(organization, context)).registered;
  }

  @SeenBy(seesHeadcount)
  @FieldResolver(() => Int, {
    nullable: true,
    description: '管理党员数: active members it looks after, registered here or not.',
  })
  async managedCount(@Root() organization: PartyOrganization, @Ctx() context: Context): Promise<number> {
    return (await headcountOf(organization, context)).managed;
  }

  @SeenBy(seesHeadcount)
  @FieldResolver(() => Int, { nullable: true, description: '有表决权人数: registered full members.' })
  async votingEligibleCount(
    @Root() organization: PartyOrganization,
    @Ctx() context: Context,
  ): Promise<number> {
    return (await headcountOf(organization, context)).votingEligible;
  }
}

const headcountOf = ({ id }: PartyOrganization, { loaders }: Context): Promise<Headcount> =>
  loaders
    .batched<Headcount>('headcount of organization', async (ids, read) => {
      const rows = await read<Headcount & { id: string }>(
        `select organization_id as id, count(*)::int as managed,
                count(*) filter (where category = 'REGISTERED')::int as registered,
                count(*) filter (where ${canVoteSql})::int as "votingEligible"
         from party_member where organization_id = any($1::uuid[]) and state = 'ACTIVE' group by organization_id`,
        [ids],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? { registered: 0, managed: 0, votingEligible: 0 });
    })
    .load(id);
