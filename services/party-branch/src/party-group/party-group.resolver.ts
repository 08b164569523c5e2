import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartyMember, PartyMemberConnection } from '../party-member/party-member.entity.ts';
import { PartyMemberState } from '../party-member/party-member.state.ts';
import { PartyGroup } from './party-group.entity.ts';

@Resolver(() => PartyGroup)
export class PartyGroupResolver {
  @FieldResolver(() => Int, { description: '人数: its active members.' })
  memberCount(@Root() { id }: PartyGroup, @Ctx() { loaders }: Context): Promise<number> {
    return loaders
      .batched<number>('members of group', async (ids, read) => {
        const rows = await read<{ id: string; count: number }>(
          `select group_id as id, count(*)::int as count from party_member
           where group_id = any($1::uuid[]) and state = 'ACTIVE' group by group_id`,
          [ids],
        );
        const byId = new Map(rows.map((row) => [row.id, row.count]));
        return ids.map((groupId) => byId.get(groupId) ?? 0);
      })
      .load(id);
  }

  @FieldResolver(() => PartyMemberConnection, {
    nullable: true,
    description: '党员: its active members, by name.',
  })
  members(
    @Root() { id }: PartyGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<PartyMember>> {
    const byName = [
      ['displayName', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders
      .pageBy(PartyMember, 'group', { where: { state: PartyMemberState.ACTIVE }, orderBy: byName }, page)
      .load(id);
  }
}
