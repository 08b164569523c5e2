import { Fen, LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, Float, ID, InputType } from 'type-graphql';
import { ResourceKind } from '../resource-offer/resource-kind.ts';

@InputType()
abstract class PromiseInput extends MutationInput {
  @Field(() => ID, { description: '单位: the unit that promises.' })
  unitId: string;

  @Field(() => ID, { description: '社区: the community it promises to.' })
  communityId: string;

  @Field(() => ResourceKind, { description: '资源类别: what kind of thing.' })
  kind: ResourceKind;

  @Field(() => String, { description: '内容: what is promised, in words.' })
  title: string;

  @Field(() => Float, { description: '数量: how much, in its unit of measure.' })
  quantity: number;

  @Field(() => String, { description: '计量单位: what the quantity counts; 元 for money.' })
  unitOfMeasure: string;

  @Field(() => Fen, {
    nullable: true,
    description: '金额: what it is worth; for money it follows from the quantity and may be left out.',
  })
  valueFen?: number | null;

  @Field(() => LocalDate, { description: '期限: by which day.' })
  dueOn: string;
}

@InputType({ description: '资源意向: what a unit would give.' })
export class PledgeCommitmentInput extends PromiseInput {
  @Field(() => ID, { nullable: true, description: '决议: the resolution it carries out.' })
  resolutionId?: string | null;

  @Field(() => ID, { nullable: true, description: '条款: the clause of an agreement that it keeps.' })
  clauseId?: string | null;
}

@InputType({
  description: '认领需求: what a unit would give for a need; several units may claim parts of one.',
})
export class ClaimNeedInput extends PromiseInput {
  @Field(() => ID, { description: '需求: the need.' })
  needId: string;
}

@InputType({ description: '承诺操作: which commitment.' })
export class CommitmentInput extends MutationInput {
  @Field(() => ID, { description: '资源承诺: the commitment.' })
  commitmentId: string;
}

@InputType({ description: '排期: when a commitment is to be delivered.' })
export class ScheduleCommitmentInput extends CommitmentInput {
  @Field(() => LocalDate, { description: '排期日: for which day its delivery is planned.' })
  on: string;
}

@InputType({ description: '结案: close a commitment without all that was promised.' })
export class CloseCommitmentInput extends CommitmentInput {
  @Field(() => String, { description: '原因: why.' })
  reason: string;
}
