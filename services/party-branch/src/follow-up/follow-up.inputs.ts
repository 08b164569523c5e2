import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '汇报督办: how far a follow-up has come.' })
export class ReportFollowUpInput extends MutationInput {
  @Field(() => ID, { description: '督办事项: the follow-up.' })
  followUpId: string;

  @Field(() => Int, { description: '进度: 0 to 100 percent; 100 finishes it.' })
  progress: number;

  @Field(() => String, { nullable: true, description: '说明: what was done.' })
  note?: string | null;
}
