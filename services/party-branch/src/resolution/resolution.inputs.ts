import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MajorityRule } from './resolution.rules.ts';

@InputType({ description: '起草决议: a text for the meeting to vote on.' })
export class DraftResolutionInput extends MutationInput {
  @Field(() => ID, { description: '议题: the agenda item it is to decide.' })
  agendaItemId: string;

  @Field(() => String, { description: '正文: its text.' })
  text: string;
}

@InputType({ description: '表决: how the units voted.' })
export class VoteInput {
  @Field(() => MajorityRule, { description: '表决规则: which majority it takes.' })
  method: MajorityRule;

  @Field(() => Int, { description: '赞成: units that agree.' })
  yes: number;

  @Field(() => Int, { description: '反对: units that do not.' })
  no: number;

  @Field(() => Int, { description: '弃权: units that abstain.' })
  abstain: number;
}

@InputType({ description: '督办事项: something the resolution asks for.' })
export class FollowUpInput {
  @Field(() => String, { description: '事项: what is to be done.' })
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: '责任单位: who is to do it; left out when the community is.',
  })
  ownerUnitId?: string | null;

  @Field(() => LocalDate, { description: '期限: by which day.' })
  dueOn: string;
}

@InputType({ description: '通过决议: the vote on a resolution, and what follows from it.' })
export class AdoptResolutionInput extends MutationInput {
  @Field(() => ID, { description: '决议: the resolution.' })
  resolutionId: string;

  @Field(() => VoteInput, { description: '表决: how the units voted.' })
  vote: VoteInput;

  @Field(() => LocalDate, { nullable: true, description: '检查日期: when its execution is to be looked at.' })
  reviewOn?: string | null;

  @Field(() => [FollowUpInput], {
    nullable: true,
    description: '督办事项: what it asks of whom, if it is adopted.',
  })
  followUps?: FollowUpInput[] | null;
}
