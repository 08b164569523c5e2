import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { JointMeeting, JointMeetingConnection } from '../joint-meeting/joint-meeting.entity.ts';
import { PartyOrganization } from '../party-organization/party-organization.entity.ts';

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: '党组织: the Party organization of the community.',
  })
  async partyOrganization(
    @Root() { id }: Community,
    @Ctx() { loaders }: Context,
  ): Promise<PartyOrganization | null> {
    const [organization] = await loaders.manyBy(PartyOrganization, 'communityId').load(id);
    return organization ?? null;
  }

  @FieldResolver(() => JointMeetingConnection, {
    nullable: true,
    description: '党建联席会: its joint meetings, the latest first.',
  })
  jointMeetings(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<JointMeeting>> {
    const latestFirst = [
      ['quarter', 'desc'],
      ['id', 'desc'],
    ] as const;
    return loaders.pageBy(JointMeeting, 'communityId', { orderBy: latestFirst }, page).load(id);
  }
}
