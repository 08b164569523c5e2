import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Compound } from '../compound/compound.entity.ts';
import { Grid } from '../grid/grid.entity.ts';

@ObjectType({
  description: '人口统计: households and people on a day, of the community or one part of it; never edited.',
})
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Index({ properties: ['community', 'asOf', 'id'] })
@Index({ properties: ['grid', 'asOf', 'id'] })
@Index({ properties: ['compound', 'asOf', 'id'] })
@Check({
  name: 'population_snapshot_counts',
  expression: 'people >= 0 and low_income_households >= 0 and low_income_households <= households',
})
@Check({ name: 'population_snapshot_of_one_part', expression: 'grid_id is null or compound_id is null' })
export class PopulationSnapshot {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: which was counted, whole or in part.' })
  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Grid, { description: '网格: the grid it counts, if only one.' })
  @ManyToOne(() => Grid, { nullable: true, deleteRule: 'no action' })
  grid: Grid | null = null;

  @LeadsTo(() => Compound, { description: '小区: the compound it counts, if only one.' })
  @ManyToOne(() => Compound, { nullable: true, deleteRule: 'no action' })
  compound: Compound | null = null;

  @Field(() => LocalDate, { description: '统计日: the day that was counted.' })
  @Property({ type: 'string', columnType: 'date' })
  asOf: string;

  @Field(() => Int, { description: '户数: households.' })
  @Property({ type: 'integer' })
  households: number;

  @Field(() => Int, { description: '人口: people.' })
  @Property({ type: 'integer' })
  people: number;

  /** Households on minimum living allowance; it leaves the community as a protected count. */
  @Property({ type: 'integer' })
  lowIncomeHouseholds: number = 0;

  @Field(() => String, { description: '来源: where the count comes from.' })
  @Property({ type: 'text' })
  source: string;
}
