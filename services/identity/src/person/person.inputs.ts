import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '登记人员: so that they can sign in and be given roles.' })
export class RegisterPersonInput extends MutationInput {
  @Field(() => String, { description: '用户名: the name they sign in with.' })
  username: string;

  @Field(() => String, { description: '姓名: the name shown.' })
  displayName: string;

  @Field(() => String, { description: '初始密码: to be changed by them, 10 to 128 characters.' })
  password: string;
}

@InputType({ description: '重设密码: for a person who has forgotten theirs.' })
export class ResetPasswordInput extends MutationInput {
  @Field(() => ID, { description: '人员: whose password.' })
  personId: string;

  @Field(() => String, { description: '新密码: to be changed by them, 10 to 128 characters.' })
  password: string;
}
