import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';

@ObjectType({ description: '网格: a part of a community with workers of its own.' })
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Unique({ properties: ['community', 'no'] })
@Check({ name: 'grid_no_counts_from_one', expression: 'no >= 1' })
export class Grid {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: which it is a part of.' })
  @ManyToOne(() => Community)
  community: Community;

  @Field(() => Int, { description: '序号: its number within the community.' })
  @Property({ type: 'integer' })
  no: number;

  @Field(() => String, { description: '范围: the streets it covers.' })
  @Property({ type: 'text' })
  area: string;
}
