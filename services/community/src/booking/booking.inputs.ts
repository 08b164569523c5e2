import { DateTime } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BookingPurposeInput } from './booking.purpose.ts';

@InputType({ description: '预约申请: a facility, a time, and what for.' })
export class RequestBookingInput extends MutationInput {
  @Field(() => ID, { description: '场地: the facility.' })
  facilityId: string;

  @Field(() => DateTime, { description: '开始: when use begins.' })
  startsAt: Date;

  @Field(() => DateTime, { description: '结束: when use ends.' })
  endsAt: Date;

  @Field(() => String, { description: '事由: what it is for, in words.' })
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: '申请单位: the unit that books; left out when the community does.',
  })
  requesterUnitId?: string | null;

  @Field(() => Int, { nullable: true, description: '人数: how many people are expected.' })
  headcount?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '重复规则: an RFC 5545 RRULE by days, weeks, months or years, with COUNT or UNTIL, at most 60 times; its first use is the one asked for.',
  })
  recurrence?: string | null;

  @Field(() => BookingPurposeInput, {
    nullable: true,
    description: '用途: the meeting or activity it serves.',
  })
  purpose?: BookingPurposeInput | null;

  @Field(() => ID, { nullable: true, description: '决议: the resolution it carries out.' })
  resolutionId?: string | null;
}

@InputType({ description: '预约审批: approve a request, or decline it with a reason.' })
export class DecideBookingInput extends MutationInput {
  @Field(() => ID, { description: '预约: the booking.' })
  bookingId: string;

  @Field(() => Boolean, { description: '批准: true approves, false declines.' })
  approve: boolean;

  @Field(() => String, {
    nullable: true,
    description: '意见: the reason, shown to whoever asked; needed to decline.',
  })
  reason?: string | null;
}

@InputType({ description: '取消预约: call a booking off.' })
export class CancelBookingInput extends MutationInput {
  @Field(() => ID, { description: '预约: the booking.' })
  bookingId: string;

  @Field(() => String, {
    nullable: true,
    description: '原因: why; needed by whoever did not ask for it themselves.',
  })
  reason?: string | null;
}

@InputType({ description: '预约签到: say that the users have arrived.' })
export class CheckInBookingInput extends MutationInput {
  @Field(() => ID, { description: '场次: the occurrence.' })
  occurrenceId: string;
}
