import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Unit } from '../foreign-types.ts';

export enum CompoundGovernance {
  THREE_IN_ONE = 'THREE_IN_ONE',
  PROPERTY = 'PROPERTY',
  SELF_MANAGED = 'SELF_MANAGED',
}
registerEnumType(CompoundGovernance, {
  name: 'CompoundGovernance',
  description: '小区管理模式: who runs a compound.',
  valuesConfig: {
    THREE_IN_ONE: { description: '三位一体: community, property company and owners’ committee together.' },
    PROPERTY: { description: '物业管理: a property company.' },
    SELF_MANAGED: { description: '自管: the residents themselves.' },
  },
});

@ObjectType({ description: '小区: a housing compound.' })
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Unique({ properties: ['community', 'name'] })
@Index({ properties: ['propertyCompanyId', 'name', 'id'] })
@Check({
  name: 'compound_three_in_one_has_all_three',
  expression: "governance <> 'THREE_IN_ONE' or (property_company_id is not null and has_committee)",
})
@Check({
  name: 'compound_managed_by_a_company_names_it',
  expression: "(governance = 'SELF_MANAGED') = (property_company_id is null)",
})
export class Compound {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: where it lies.' })
  @ManyToOne(() => Community)
  community: Community;

  @Field(() => String, { description: '名称: its name.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => Boolean, { description: '封闭式: whether it is gated.' })
  @Property({ type: 'boolean' })
  gated: boolean = false;

  @Field(() => CompoundGovernance, { description: '管理模式: who runs it.' })
  @Enum({ items: () => CompoundGovernance })
  governance: CompoundGovernance;

  /** Owned by the resident-units subgraph. */
  @LeadsTo(() => Unit, { description: '物业公司: the company that manages it.' })
  @Property({ type: 'uuid', nullable: true })
  propertyCompanyId: string | null = null;

  @Field(() => Boolean, { description: '业主委员会: whether its owners have a committee.' })
  @Property({ type: 'boolean' })
  hasCommittee: boolean = false;
}
