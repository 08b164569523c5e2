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
