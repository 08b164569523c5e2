import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';

@ObjectType({ description: '设备: something that can be used in a facility or lent out.' })
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Index({ properties: ['community', 'name', 'id'] })
@Index({ properties: ['facility', 'name', 'id'] })
@Check({ name: 'equipment_quantity_is_positive', expression: 'quantity > 0' })
export class Equipment {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: whose it is.' })
  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Facility, { description: '场地: where it stands, if it stays there.' })
  @ManyToOne(() => Facility, { nullable: true, deleteRule: 'no action' })
  facility: Facility | null = null;

  @Field(() => String, { description: '名称: what it is.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => Int, { description: '数量: how many there are.' })
  @Property({ type: 'integer' })
  quantity: number;
}
