import { DateTime } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '班次操作: which shift.' })
export class ShiftInput extends MutationInput {
  @Field(() => ID, { description: '班次: the shift.' })
  shiftId: string;
}

@InputType({ description: '报名操作: which sign-up.' })
export class SignupInput extends MutationInput {
  @Field(() => ID, { description: '报名: the sign-up.' })
  signupId: string;
}

@InputType({ description: '签到: on which sign-up, and how one knows to be there.' })
export class CheckInInput extends SignupInput {
  @Field(() => String, { description: '签到码: the six digits shown where the shift is served.' })
  code: string;
}

@InputType({ description: '签退: on which sign-up, and when.' })
export class CheckOutInput extends SignupInput {
  @Field(() => DateTime, {
    nullable: true,
    description:
      '签退时间: when they left, if it is told later, as by a phone without a network; else it is now.',
  })
  at?: Date | null;
}
