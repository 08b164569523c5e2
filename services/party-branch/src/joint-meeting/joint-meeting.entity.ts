import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { seesMeeting } from './joint-meeting.policy.ts';
import { agendaDeadlineOf } from './joint-meeting.rules.ts';
import { type MeetingMove, MeetingState, meetingMoves } from './joint-meeting.state.ts';

export enum MeetingKind {
  REGULAR = 'REGULAR',
  EXTRAORDINARY = 'EXTRAORDINARY',
}
registerEnumType(MeetingKind, {
  name: 'MeetingKind',
  description: '会议类别: the quarter’s regular meeting, or one called besides.',
  valuesConfig: {
    REGULAR: { description: '例会: the regular meeting of its quarter.' },
    EXTRAORDINARY: { description: '临时会议: called besides, for what cannot wait.' },
  },
});

/** What a joint meeting is made from. */
export type NewMeeting = Pick<JointMeeting, 'no' | 'communityId' | 'quarter'> & Partial<JointMeeting>;

@ObjectType({ description: '党建联席会: the quarterly meeting of branch, community and units.' })
@Directive('@key(fields: "id")')
@SeenBy(seesMeeting)
@Entity()
@Index({ properties: ['communityId', 'quarter', 'id'] })
@Unique({ properties: ['communityId', 'no'] })
@Check({ name: 'joint_meeting_ends_after_start', expression: 'ends_at is null or ends_at > starts_at' })
export class JointMeeting {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: whose meeting it is.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '编号: its number, as 2026-A-02.' })
  @Property({ type: 'text' })
  no: string;

  @Field(() => String, { description: '季度: the quarter it serves, as 2026Q2.' })
  @Property({ type: 'string', columnType: 'char(6)' })
  quarter: string;

  @Field(() => MeetingKind, { description: '类别: regular or extraordinary.' })
  @Enum({ items: () => MeetingKind })
  kind: MeetingKind = MeetingKind.REGULAR;

  @Field(() => MeetingState, { description: '状态: where it stands.' })
  @Enum({ items: () => MeetingState })
  state: MeetingState = MeetingState.DRAFT;

  @Field(() => DateTime, { nullable: true, description: '开始: when it begins.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  startsAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: '结束: when it ended.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  endsAt: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: '议题截止: until when items are taken, 15 days before the start.',
  })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  agendaDeadline: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: '通知时间: when the notice went out, 7 days before the start or earlier.',
  })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  noticeSentAt: Date | null = null;

  @Field(() => String, { nullable: true, description: '主持人: who chairs it.' })
  @Property({ type: 'text', nullable: true })
  chairName: string | null = null;

  constructor(meeting: NewMeeting) {
    Object.assign(this, meeting);
  }

  openAgenda(): void {
    this.follow('openAgenda');
    if (this.startsAt) this.agendaDeadline ??= agendaDeadlineOf(this.startsAt);
  }

  freezeAgenda(): void {
    this.follow('freezeAgenda');
  }

  reopenAgenda(): void {
    this.follow('reopenAgenda');
  }

  convene(at: Date): void {
    this.follow('convene');
    this.noticeSentAt = at;
  }

  /** Begins when it really begins, whatever was planned. */
  open(at: Date): void {
    this.follow('open');
    this.startsAt = at;
  }

  adjourn(at: Date): void {
    this.follow('adjourn');
    this.endsAt = at;
  }

  submitMinutes(): void {
    this.follow('submitMinutes');
  }

  close(): void {
    this.follow('close');
  }

  cancel(): void {
    this.follow('cancel');
  }

  private follow(move: MeetingMove): void {
    this.state = follow(meetingMoves, this.state, move);
  }
}

export const JointMeetingConnection = connectionOf(JointMeeting);
