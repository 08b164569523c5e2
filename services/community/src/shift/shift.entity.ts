import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import { seesShift } from './shift.policy.ts';

@ObjectType({ description: '班次: a time at which people serve in an activity.' })
@Directive('@key(fields: "id")')
@SeenBy(seesShift)
@Entity()
@Index({ properties: ['community', 'startsAt', 'id'] })
@Index({ properties: ['activity', 'startsAt', 'id'] })
@Check({ name: 'shift_ends_after_start', expression: 'ends_at > starts_at' })
@Check({ name: 'shift_capacity_not_negative', expression: 'volunteer_capacity >= 0' })
export class Shift {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => ServiceActivity, { description: '活动: the activity it belongs to.' })
  @ManyToOne(() => ServiceActivity)
  activity: ServiceActivity;

  @Field(() => DateTime, { description: '开始: when it begins.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  startsAt: Date;

  @Field(() => DateTime, { description: '结束: when it ends.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  endsAt: Date;

  @Field(() => String, { nullable: true, description: '地点: where to come.' })
  @Property({ type: 'text', nullable: true })
  place: string | null = null;

  @Field(() => Int, { description: '志愿者名额: seats for volunteers.' })
  @Property({ type: 'integer' })
  volunteerCapacity: number = 0;
}
