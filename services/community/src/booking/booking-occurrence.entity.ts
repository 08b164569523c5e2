import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import type { Period } from '@hub/kit/period.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Booking } from './booking.entity.ts';
import { seesOccurrence, seesUse } from './booking.policy.ts';
import { occupiedBy } from './booking.rules.ts';
import { type BookingMove, BookingState, bookingMoves } from './booking.state.ts';

@ObjectType({ description: '预约场次: one time at which a booking uses its facility.' })
@Directive('@key(fields: "id")')
@SeenBy(seesOccurrence)
@Entity()
@Index({ properties: ['facility', 'endsAt'] })
@Index({ properties: ['booking', 'startsAt'] })
@Check({ name: 'booking_occurrence_ends_after_start', expression: 'ends_at > starts_at' })
@Check({
  name: 'booking_occurrence_occupies_its_use',
  expression: 'occupied_from <= starts_at and ends_at <= occupied_to',
})
@Check({
  name: 'booking_occurrence_is_used_from_check_in_on',
  expression: "(state in ('CHECKED_IN', 'COMPLETED')) = (checked_in_at is not null)",
})
@Check({ name: 'booking_occurrence_unit_counts_from_one', expression: 'unit_no >= 1' })
@Check({
  name: 'booking_occurrence_holds_a_unit',
  expression: "state not in ('HELD', 'CONFIRMED', 'CHECKED_IN') or unit_no is not null",
})
export class BookingOccurrence {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Booking, { description: '预约: the booking it belongs to.' })
  @ManyToOne(() => Booking)
  booking: Booking;

  @ManyToOne(() => Facility)
  facility: Facility;

  @Field(() => DateTime, { description: '开始: when use begins.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  startsAt: Date;

  @Field(() => DateTime, { description: '结束: when use ends.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  endsAt: Date;

  @Field(() => DateTime, { description: '占用开始: the start less the buffer before it.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  occupiedFrom: Date;

  @Field(() => DateTime, { description: '占用结束: the end and the buffer after it.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  occupiedTo: Date;

  @SeenBy(seesUse)
  @Field(() => Int, {
    nullable: true,
    description: '单元号: which of the facility’s units it holds, from 1.',
  })
  @Property({ type: 'integer', nullable: true })
  unitNo: number | null = null;

  @Field(() => BookingState, { description: '状态: where this occurrence stands.' })
  @Enum({ items: () => BookingState })
  state: BookingState = BookingState.PENDING;

  @SeenBy(seesUse)
  @Field(() => DateTime, { nullable: true, description: '签到时间: when the users arrived.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  checkedInAt: Date | null = null;

  constructor(booking: Booking, { from, to }: Period) {
    this.community = booking.community;
    this.booking = booking;
    this.facility = booking.facility;
    this.startsAt = from;
    this.endsAt = to;
    const occupied = occupiedBy({ from, to }, booking.facility);
    this.occupiedFrom = occupied.from;
    this.occupiedTo = occupied.to;
  }

  hold(unitNo: number): void {
    this.follow('hold');
    this.unitNo = unitNo;
  }

  confirm(unitNo: number): void {
    this.follow('confirm');
    this.unitNo = unitNo;
  }

  reject(): void {
    this.follow('reject');
  }

  cancel(): void {
    this.follow('cancel');
  }

  checkIn(at: Date): void {
    this.follow('checkIn');
    this.checkedInAt = at;
  }

  private follow(move: BookingMove): void {
    this.state = follow(bookingMoves, this.state, move);
  }
}
