import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Resolution, Unit } from '../foreign-types.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import { seesBooking, seesReason } from './booking.policy.ts';
import { type BookingMove, BookingState, bookingMoves } from './booking.state.ts';

/** What a booking is made from. */
export interface BookingRequest {
  facility: Facility;
  title: string;
  requestedAt: Date;
  requesterUnitId?: string | null;
  headcount?: number | null;
  recurrence?: string | null;
  activity?: ServiceActivity | null;
  meetingId?: string | null;
  resolutionId?: string | null;
}

@ObjectType({ description: '预约: a facility asked for and held, once or as a series of occurrences.' })
@Directive('@key(fields: "id")')
@SeenBy(seesBooking)
@Entity()
@Index({ properties: ['community', 'requestedAt', 'id'] })
@Index({ properties: ['community', 'state', 'requestedAt', 'id'] })
@Index({ properties: ['facility', 'requestedAt', 'id'] })
@Index({ properties: ['facility', 'state', 'requestedAt', 'id'] })
@Index({ properties: ['requesterUnitId', 'requestedAt', 'id'] })
@Index({ properties: ['requesterUnitId', 'state', 'requestedAt', 'id'] })
@Index({ properties: ['activity', 'requestedAt', 'id'] })
@Index({ properties: ['meetingId', 'requestedAt', 'id'] })
@Index({ properties: ['resolutionId', 'requestedAt', 'id'] })
@Check({ name: 'booking_serves_one_thing', expression: 'activity_id is null or meeting_id is null' })
@Check({
  name: 'booking_for_a_meeting_is_the_communitys',
  expression: 'meeting_id is null or requester_unit_id is null',
})
@Check({ name: 'booking_is_for_somebody', expression: 'headcount >= 1' })
@Check({
  name: 'booking_is_declined_with_a_reason',
  expression: "state <> 'REJECTED' or decision_reason is not null",
})
export class Booking {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Facility, { description: '场地: the facility booked.' })
  @ManyToOne(() => Facility)
  facility: Facility;

  @Field(() => String, { description: '事由: what it is for, in words.' })
  @Property({ type: 'text' })
  title: string;

  @Field(() => BookingState, { description: '状态: where the booking as a whole stands.' })
  @Enum({ items: () => BookingState })
  state: BookingState = BookingState.PENDING;

  /** Owned by the resident-units subgraph: an id here, never a foreign key. None when the community itself books. */
  @LeadsTo(() => Unit, { description: '申请单位: the unit that booked; none if the community did.' })
  @Property({ type: 'uuid', nullable: true })
  requesterUnitId: string | null;

  /** The unit that lends the facility, if one does: the facility's, with which the database keeps it. */
  @Property({ type: 'uuid', nullable: true })
  providerUnitId: string | null;

  @Field(() => Int, { nullable: true, description: '人数: how many people are expected.' })
  @Property({ type: 'integer', nullable: true })
  headcount: number | null;

  @Field(() => String, { nullable: true, description: '重复规则: an RFC 5545 RRULE, for a series.' })
  @Property({ type: 'text', nullable: true })
  recurrence: string | null;

  /** The activity it serves, if it serves one. */
  @ManyToOne(() => ServiceActivity, { nullable: true, deleteRule: 'no action' })
  activity: ServiceActivity | null;

  /** The joint meeting it serves, if it serves one; owned by the party-branch subgraph. */
  @Property({ type: 'uuid', nullable: true })
  meetingId: string | null;

  /** The resolution this booking carries out; owned by the party-branch subgraph. */
  @LeadsTo(() => Resolution, { description: '决议: the resolution it carries out.' })
  @Property({ type: 'uuid', nullable: true })
  resolutionId: string | null;

  @Field(() => DateTime, { description: '申请时间: when it was asked for.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  requestedAt: Date;

  @SeenBy(seesReason)
  @Field(() => String, {
    nullable: true,
    description: '审批意见: the reason given with the decision or the cancellation.',
  })
  @Property({ type: 'text', nullable: true })
  decisionReason: string | null = null;

  constructor(request: BookingRequest) {
    this.community = request.facility.community;
    this.facility = request.facility;
    this.providerUnitId = request.facility.providerUnitId;
    this.title = request.title;
    this.requestedAt = request.requestedAt;
    this.requesterUnitId = request.requesterUnitId ?? null;
    this.headcount = request.headcount ?? null;
    this.recurrence = request.recurrence ?? null;
    this.activity = request.activity ?? null;
    this.meetingId = request.meetingId ?? null;
    this.resolutionId = request.resolutionId ?? null;
  }

  hold(): void {
    this.follow('hold');
  }

  confirm(reason: string | null = null): void {
    this.follow('confirm');
    this.decisionReason = reason;
  }

  reject(reason: string | null = null): void {
    this.follow('reject');
    this.decisionReason = reason;
  }

  cancel(reason: string | null = null): void {
    this.follow('cancel');
    this.decisionReason = reason;
  }

  checkIn(): void {
    this.follow('checkIn');
  }

  private follow(move: BookingMove): void {
    this.state = follow(bookingMoves, this.state, move);
  }
}

export const BookingConnection = connectionOf(Booking);
