import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { quarterNamed } from '@hub/kit/period.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.ts';
import { agendaOf } from '../agenda-item/agenda-item.resolver.ts';
import { AgendaItemState } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { Resolution } from '../resolution/resolution.entity.ts';
import { JointMeeting, MeetingKind } from './joint-meeting.entity.ts';
import { seesProceedings } from './joint-meeting.policy.ts';
import { type Quorum, quorumOf } from './joint-meeting.rules.ts';
import { MeetingState } from './joint-meeting.state.ts';

@ObjectType({ description: '法定人数: how many units must be there, and how many are.' })
class QuorumStatus implements Quorum {
  @Field(() => Int, { description: '应到: how many units are needed, more than half of the member units.' })
  required: number;

  @Field(() => Int, { description: '实到: how many are there or validly spoken for.' })
  present: number;

  @Field(() => Boolean, { description: '达到: whether that is enough.' })
  met: boolean;
}

@Resolver(() => JointMeeting)
export class JointMeetingResolver {
  @Query(() => JointMeeting, {
    nullable: true,
    description: '联席会议程: the regular joint meeting of a community in a quarter, with its agenda.',
  })
  async jointMeetingAgenda(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('quarter', () => String, { description: '季度: as 2026Q2.' }) quarter: string,
    @Ctx() { loaders }: Context,
  ): Promise<JointMeeting | null> {
    const where = {
      quarter: quarterNamed(quarter).name,
      kind: MeetingKind.REGULAR,
      state: { $ne: MeetingState.CANCELLED },
    };
    const regular = loaders.manyBy(JointMeeting, 'communityId', { where });
    const [meeting] = await regular.load(communityIdFrom(communityId));
    return meeting ?? null;
  }

  @Query(() => JointMeeting, { nullable: true, description: '党建联席会: one joint meeting by id.' })
  jointMeeting(
    @Arg('id', () => ID, { description: '标识: the joint meeting.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<JointMeeting | null> {
    return loaders.byId(JointMeeting).load(id);
  }

  @FieldResolver(() => [AgendaItem], {
    description: '议程: its items in the order of the agenda, each before its parts.',
  })
  async agenda(@Root() { id }: JointMeeting, @Ctx() context: Context): Promise<AgendaItem[]> {
    const agenda = await agendaOf(id, context);
    return agenda.map(({ item }) => item);
  }

  @FieldResolver(() => [AgendaItem], {
    description: '结转议题: items on its agenda that were carried over to it.',
  })
  async carriedOver(@Root() { id }: JointMeeting, @Ctx() context: Context): Promise<AgendaItem[]> {
    const agenda = await agendaOf(id, context);
    return agenda.flatMap(({ item }) => (item.carriedFrom ? [item] : []));
  }

  @SeenBy(seesProceedings)
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: '预计结束: the start and the minutes of its accepted items.',
  })
  async projectedEnd(@Root() { id, startsAt }: JointMeeting, @Ctx() context: Context): Promise<Date | null> {
    if (!startsAt) return null;
    const agenda = await agendaOf(id, context);
    const counted = agenda.filter(
      ({ item }) => item.state !== AgendaItemState.PROPOSED && item.state !== AgendaItemState.WITHDRAWN,
    );
    const minutes = counted.reduce((sum, { item }) => sum + (item.durationMinutes ?? 0), 0);
    return new Date(startsAt.getTime() + minutes * 60_000);
  }

  @FieldResolver(() => [Attendance], { description: '出席: one for each member unit.' })
  attendances(@Root() { id }: JointMeeting, @Ctx() { loaders }: Context): Promise<Attendance[]> {
    return loaders.manyBy(Attendance, 'meeting', { orderBy: { unitId: 'asc' } }).load(id);
  }

  @SeenBy(seesProceedings)
  @FieldResolver(() => QuorumStatus, {
    nullable: true,
    description: '法定人数: whether enough units are there.',
  })
  async quorum(@Root() { id }: JointMeeting, @Ctx() { loaders }: Context): Promise<QuorumStatus> {
    return quorumOf(await loaders.manyBy(Attendance, 'meeting', { orderBy: { unitId: 'asc' } }).load(id));
  }

  @FieldResolver(() => [Resolution], { description: '决议: what it decided or is to decide, by number.' })
  resolutions(@Root() { id }: JointMeeting, @Ctx() { loaders }: Context): Promise<Resolution[]> {
    return loaders.manyBy(Resolution, 'meeting', { orderBy: { no: 'asc' } }).load(id);
  }
}
