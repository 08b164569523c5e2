import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '审核时长: approve, adjust or reject.' })
export class ReviewHoursInput extends MutationInput {
  @Field(() => ID, { description: '时长记录: the entry.' })
  entryId: string;

  @Field(() => Boolean, { description: '认定: true lets it count, false rejects it.' })
  approve: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '认定分钟: when other minutes are to count than recorded.',
  })
  minutes?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '说明: the reason, shown to the member; needed to adjust or reject.',
  })
  reason?: string | null;
}

@InputType({ description: '作废时长: take an entry out of the books.' })
export class VoidHoursInput extends MutationInput {
  @Field(() => ID, { description: '时长记录: the entry.' })
  entryId: string;

  @Field(() => String, { description: '原因: why, shown to the member.' })
  reason: string;
}

@InputType({ description: '提出异议: ask for the correction of one’s hours.' })
export class DisputeHoursInput extends MutationInput {
  @Field(() => ID, { description: '时长记录: the entry.' })
  entryId: string;

  @Field(() => String, { description: '理由: what is wrong with it.' })
  reason: string;
}
