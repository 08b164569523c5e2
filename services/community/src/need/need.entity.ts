import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { DecimalType } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Resolution } from '../foreign-types.ts';
import { ServiceCategory } from '../service-category/service-category.ts';
import { seesNeed } from './need.policy.ts';
import { NeedState } from './need.state.ts';

@ObjectType({ description: '需求: something the community lacks and asks for.' })
@Directive('@key(fields: "id")')
@SeenBy(seesNeed)
@Entity()
@Index({ properties: ['community', 'priority', 'id'] })
@Index({ properties: ['community', 'state', 'priority', 'id'] })
@Index({ properties: ['resolutionId', 'priority', 'id'] })
@Check({ name: 'need_priority_from_1_to_5', expression: 'priority between 1 and 5' })
@Check({
  name: 'need_quantity_has_a_unit',
  expression: '(quantity is null) = (unit_of_measure is null) and quantity > 0',
})
export class Need {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: whose it is.' })
  @ManyToOne(() => Community)
  community: Community;

  @Field(() => String, { description: '标题: what is lacking, in words.' })
  @Property({ type: 'text' })
  title: string;

  @Field(() => ServiceCategory, { description: '类别: what kind of service it is.' })
  @Enum({ items: () => ServiceCategory })
  category: ServiceCategory;

  @Field(() => Float, { nullable: true, description: '数量: how much, in its unit of measure.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)', nullable: true })
  quantity: number | null = null;

  @Field(() => String, { nullable: true, description: '计量单位: what the quantity counts.' })
  @Property({ type: 'text', nullable: true })
  unitOfMeasure: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: '需用日期: by which day.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  neededBy: string | null = null;

  @Field(() => Int, { description: '紧急程度: 1 most urgent to 5 least.' })
  @Property({ type: 'integer' })
  priority: number = 3;

  @Field(() => NeedState, { description: '状态: how far it has come.' })
  @Enum({ items: () => NeedState })
  state: NeedState = NeedState.DRAFT;

  /** Owned by the party-branch subgraph: the resolution that answers it. */
  @LeadsTo(() => Resolution, { description: '决议: the resolution that answers it.' })
  @Property({ type: 'uuid', nullable: true })
  resolutionId: string | null = null;
}

export const NeedConnection = connectionOf(Need);
