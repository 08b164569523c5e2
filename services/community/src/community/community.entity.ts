import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '社区: a neighbourhood and the body that runs it.' })
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Check({ name: 'community_id_is_a_division_code', expression: "id ~ '^[0-9]{12}$'" })
@Check({ name: 'community_has_an_area', expression: "area_km2 > 0 and area_km2 < 'infinity'" })
@Check({ name: 'community_green_coverage_is_a_share', expression: 'green_coverage between 0 and 1' })
export class Community {
  @Field(() => ID, {
    description: '统计用区划代码: its 12-digit statistical division code.',
  })
  @PrimaryKey({ type: 'string', columnType: 'char(12)' })
  id: string;

  @Field(() => String, { description: '名称: its name.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => Float, { nullable: true, description: '面积: in square kilometres.' })
  @Property({ type: 'double', nullable: true })
  areaKm2: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '绿化覆盖率: green cover as a share of the area, 0 to 1.',
  })
  @Property({ type: 'double', nullable: true })
  greenCoverage: number | null;
}
