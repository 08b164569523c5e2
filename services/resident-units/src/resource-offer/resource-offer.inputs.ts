import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, Float, ID, InputType } from 'type-graphql';
import { ServiceCategory } from '../service-category/service-category.ts';
import { ResourceKind } from './resource-kind.ts';

@InputType({ description: '登记资源: what a unit offers to share.' })
export class OfferResourceInput extends MutationInput {
  @Field(() => ID, { description: '单位: which unit offers it.' })
  unitId: string;

  @Field(() => ResourceKind, { description: '资源类别: what kind of thing.' })
  kind: ResourceKind;

  @Field(() => ServiceCategory, { nullable: true, description: '服务类别: what it is good for.' })
  category?: ServiceCategory | null;

  @Field(() => String, { description: '名称: what it is, in words.' })
  title: string;

  @Field(() => Float, { nullable: true, description: '数量: how much, in its unit of measure.' })
  quantity?: number | null;

  @Field(() => String, { nullable: true, description: '计量单位: what the quantity counts; 元 for money.' })
  unitOfMeasure?: string | null;

  @Field(() => ID, { nullable: true, description: '场地: the place, for an offer of a venue.' })
  facilityId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '可用起: from which day.' })
  availableFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '可用止: until which day.' })
  availableTo?: string | null;
}

@InputType({ description: '资源操作: which offer.' })
export class OfferInput extends MutationInput {
  @Field(() => ID, { description: '资源: the offer.' })
  offerId: string;
}
