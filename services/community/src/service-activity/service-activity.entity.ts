import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { ArrayType } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { ServiceCategory } from '../service-category/service-category.ts';
import { seesActivity } from './service-activity.policy.ts';
import { ActivityState } from './service-activity.state.ts';

@ObjectType({ description: '服务活动: something done for residents, with shifts to serve in.' })
@Directive('@key(fields: "id")')
@SeenBy(seesActivity)
@Entity()
@Index({ properties: ['community', 'id'] })
@Check({
  name: 'service_activity_co_hosts_are_units',
  expression: 'array_position(co_host_unit_ids, null) is null',
})
export class ServiceActivity {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: for whose residents.' })
  @ManyToOne(() => Community)
  community: Community;

  @Field(() => String, { description: '名称: what it is called.' })
  @Property({ type: 'text' })
  title: string;

  @Field(() => ServiceCategory, { description: '类别: what kind of service it is.' })
  @Enum({ items: () => ServiceCategory })
  category: ServiceCategory;

  @Field(() => ActivityState, { description: '状态: how far it has come.' })
  @Enum({ items: () => ActivityState })
  state: ActivityState = ActivityState.PLANNED;

  /** Owned by the resident-units subgraph: the units that hold it together with the community. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  coHostUnitIds: string[] = [];
}

export const ServiceActivityConnection = connectionOf(ServiceActivity);
