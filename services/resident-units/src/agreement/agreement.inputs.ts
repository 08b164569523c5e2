import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '条款: one clause of an agreement.' })
export class ClauseInput {
  @Field(() => String, { description: '条文: what it says.' })
  text: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '原则条款: states a principle, and needs no commitment to keep it.',
  })
  isPrinciple: boolean;
}

@InputType({ description: '起草协议: what a unit and a community would agree on.' })
export class DraftAgreementInput extends MutationInput {
  @Field(() => ID, { description: '单位: with which unit.' })
  unitId: string;

  @Field(() => ID, { description: '社区: with which community.' })
  communityId: string;

  @Field(() => LocalDate, { description: '生效日: its first day.' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: '到期日: its last day.' })
  activeTo?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '评审日: when both sides look at it again.' })
  reviewOn?: string | null;

  @Field(() => [ClauseInput], { description: '条款: in their order.' })
  clauses: ClauseInput[];
}

@InputType({ description: '协议操作: which agreement.' })
export class AgreementInput extends MutationInput {
  @Field(() => ID, { description: '共建协议: the agreement.' })
  agreementId: string;
}

@InputType({ description: '续签或修订协议: the version that is to follow.' })
export class RenewAgreementInput extends AgreementInput {
  @Field(() => LocalDate, { description: '生效日: its first day.' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: '到期日: its last day.' })
  activeTo?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '评审日: when both sides look at it again.' })
  reviewOn?: string | null;

  @Field(() => [ClauseInput], {
    nullable: true,
    description: '条款: in their order; left out, they stay as they are.',
  })
  clauses?: ClauseInput[] | null;
}

@InputType({ description: '签署协议: which agreement, and which document.' })
export class SignAgreementInput extends AgreementInput {
  @Field(() => String, { description: '校验值: SHA-256 of the document that is signed.' })
  sha256: string;
}

@InputType({ description: '终止协议: which agreement, and why.' })
export class TerminateAgreementInput extends AgreementInput {
  @Field(() => String, { description: '原因: why.' })
  reason: string;
}
