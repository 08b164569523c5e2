import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
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
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { seesHousehold } from './household.policy.ts';
import { HouseholdCategory } from './household-category.ts';

/** What a household is made from. */
export type NewHousehold = Pick<Household, 'community' | 'no' | 'maskedAddress' | 'category'> &
  Partial<Household>;

/** What it says of people is hidden from the audit trail and from what the rest of the hub is told. */
@ObjectType({
  description: '住户: a household that the community looks after; what is known of it is restricted.',
})
@Directive('@key(fields: "id")')
@SeenBy(seesHousehold)
@Entity()
@Unique({ properties: ['community', 'no'] })
@Index({ properties: ['community', 'category'] })
@Check({
  name: 'household_address_is_masked',
  expression: "masked_address like '%*%' and masked_address !~ '[0-9０-９]'",
})
export class Household {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: which looks after it.' })
  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Grid, { description: '网格: in which grid it is.' })
  @ManyToOne(() => Grid, { nullable: true, deleteRule: 'no action', hidden: true })
  grid: Grid | null = null;

  @Field(() => String, { description: '登记号: its number in the community’s register.' })
  @Property({ type: 'text', hidden: true })
  no: string;

  @Property({ type: 'text', hidden: true })
  maskedAddress: string;

  @Enum({ items: () => HouseholdCategory, hidden: true })
  category: HouseholdCategory;

  /** Since which day it agrees to be looked after; none while it does not. */
  @Property({ type: 'string', columnType: 'date', nullable: true, hidden: true })
  consentedOn: string | null = null;

  constructor(household: NewHousehold) {
    Object.assign(this, household);
  }
}

export const HouseholdConnection = connectionOf(Household);
