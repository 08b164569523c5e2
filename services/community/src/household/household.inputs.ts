import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';
import { HouseholdCaseKind } from './household-case.entity.ts';
import { HouseholdCategory } from './household-category.ts';

@InputType({ description: '登记住户: what the community’s register has of a household.' })
export class RegisterHouseholdInput extends MutationInput {
  @Field(() => ID, { description: '社区: its division code.' })
  communityId: string;

  @Field(() => ID, { nullable: true, description: '网格: in which of its grids.' })
  gridId?: string | null;

  @Field(() => String, { description: '登记号: its number in the community’s register.' })
  no: string;

  @Field(() => String, {
    description: '脱敏地址: the address with * for every digit; the full address is not for the hub.',
  })
  maskedAddress: string;

  @Field(() => HouseholdCategory, { description: '类别: why it is looked after.' })
  category: HouseholdCategory;

  @Field(() => LocalDate, {
    nullable: true,
    description: '同意日期: the day on which it agreed to be looked after; left out until it does.',
  })
  consentedOn?: string | null;
}

@InputType({ description: '开立办理事由: who is to deal with a household, why, and until when.' })
export class OpenHouseholdCaseInput extends MutationInput {
  @Field(() => ID, { description: '住户: the household.' })
  householdId: string;

  @Field(() => ID, {
    description: '经办人: the id of the person they sign in with; someone else than the caller.',
  })
  personId: string;

  @Field(() => HouseholdCaseKind, { description: '类别: what makes them deal with it.' })
  kind: HouseholdCaseKind;

  @Field(() => String, { description: '事由: why, in words.' })
  reason: string;

  @Field(() => LocalDate, { description: '止: its last day, at most a year from today.' })
  untilDay: string;
}

@InputType({ description: '办结事由: which case.' })
export class CloseHouseholdCaseInput extends MutationInput {
  @Field(() => ID, { description: '办理事由: the case.' })
  caseId: string;
}
