import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '创建访问令牌: for a program of a unit.' })
export class CreateAccessTokenInput extends MutationInput {
  @Field(() => ID, { description: '单位: whose program it is.' })
  unitId: string;

  @Field(() => ID, { description: '社区: in which community it acts.' })
  communityId: string;

  @Field(() => String, { description: '名称: what it is for.' })
  name: string;

  @Field(() => Int, {
    defaultValue: 90,
    description: '有效天数: after how many days it stops working, 1 to 366.',
  })
  lifeDays: number;
}

@InputType({ description: '吊销访问令牌: from now on it is refused.' })
export class RevokeAccessTokenInput extends MutationInput {
  @Field(() => ID, { description: '访问令牌: which one.' })
  accessTokenId: string;
}
