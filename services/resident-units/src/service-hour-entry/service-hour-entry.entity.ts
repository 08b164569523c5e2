import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import type { Period } from '@hub/kit/period.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { called } from '@hub/kit/words.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  OneToOne,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community, Shift } from '../foreign-types.ts';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { seesService } from '../in-service-member/in-service-member.policy.ts';
import { ShiftSignup } from '../shift-signup/shift-signup.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { type HourMove, HourState, hourMoves } from './service-hour-entry.state.ts';

/** What an hour entry is made from: what counts of the time served on a sign-up. */
export interface NewHourEntry {
  signup: ShiftSignup;
  served: Period;
  minutes: number;
}

@called('hour entry')
@ObjectType({ description: '服务时长: the time a member served in one shift.' })
@Directive('@key(fields: "id")')
@SeenBy(seesService)
@Entity()
@Index({ properties: ['member', 'startedAt', 'id'] })
@Index({ properties: ['communityId', 'startedAt', 'id'] })
@Index({ properties: ['activityId'] })
@Check({
  name: 'service_hour_entry_in_half_hours',
  expression: 'minutes between 30 and 480 and minutes % 30 = 0',
})
@Check({
  name: 'service_hour_entry_counts_no_more_than_was_served',
  expression: 'minutes * 60 <= extract(epoch from ended_at - started_at)',
})
@Check({
  name: 'service_hour_entry_is_reviewed_by_someone',
  expression: "(state in ('RECORDED', 'PENDING_REVIEW')) = (reviewer is null)",
})
@Check({
  name: 'service_hour_entry_is_explained',
  expression: "state in ('RECORDED', 'PENDING_REVIEW', 'APPROVED') or reason is not null",
})
export class ServiceHourEntry {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => ShiftSignup, { description: '报名: on which sign-up.' })
  @OneToOne(() => ShiftSignup, { owner: true })
  signup: ShiftSignup;

  @LeadsTo(() => InServiceMember, { description: '在职党员: who served.' })
  @ManyToOne(() => InServiceMember)
  member: InServiceMember;

  /** Where the member works, with which the database keeps it. */
  @ManyToOne(() => Unit)
  unit: Unit;

  /** The shift, its activity and its community are owned by the community subgraph. */
  @LeadsTo(() => Shift, { description: '班次: in which shift.' })
  @Property({ type: 'uuid' })
  shiftId: string;

  @Property({ type: 'uuid' })
  activityId: string;

  @LeadsTo(() => Community, { description: '社区: for which community.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => DateTime, { description: '开始: when they arrived.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  startedAt: Date;

  @Field(() => DateTime, { description: '结束: when they left.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  endedAt: Date;

  @Field(() => Int, { description: '分钟: what counts, in whole half hours.' })
  @Property({ type: 'integer' })
  minutes: number;

  @Field(() => HourState, { description: '状态: where it stands.' })
  @Enum({ items: () => HourState })
  state: HourState = HourState.RECORDED;

  @Field(() => String, { nullable: true, description: '审核人: who reviewed it.' })
  @Property({ type: 'text', nullable: true })
  reviewer: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: '说明: the reason given with the review or the dispute.',
  })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  constructor({ signup, served, minutes }: NewHourEntry) {
    const { member, unit, seats } = signup;
    const { shiftId, activityId, communityId } = seats;
    const [startedAt, endedAt] = [served.from, served.to];
    const shift = { shiftId, activityId, communityId };
    Object.assign(this, { signup, member, unit, ...shift, startedAt, endedAt, minutes });
  }

  submit(): void {
    this.follow('submit');
  }

  approve(by: string, reason: string | null): void {
    this.review('approve', by, reason);
  }

  adjust(minutes: number, by: string, reason: string | null): void {
    this.review('adjust', by, reason);
    this.minutes = minutes;
  }

  reject(by: string, reason: string | null): void {
    this.review('reject', by, reason);
  }

  dispute(reason: string): void {
    this.follow('dispute');
    this.reason = reason;
  }

  void(by: string, reason: string): void {
    this.review('void', by, reason);
  }

  private review(move: HourMove, by: string, reason: string | null): void {
    this.follow(move);
    this.reviewer = by;
    this.reason = reason;
  }

  private follow(move: HourMove): void {
    this.state = follow(hourMoves, this.state, move);
  }
}

export const ServiceHourEntryConnection = connectionOf(ServiceHourEntry);
