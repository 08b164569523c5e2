import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Unit } from '../foreign-types.ts';
import { OpeningHours, readableHours } from './opening-hours.ts';

export enum FacilityKind {
  ROOM = 'ROOM',
  HALL = 'HALL',
  OUTDOOR = 'OUTDOOR',
  PARKING = 'PARKING',
  STATION = 'STATION',
}
registerEnumType(FacilityKind, {
  name: 'FacilityKind',
  description: '场地类别: what kind of place it is.',
  valuesConfig: {
    ROOM: { description: '房间: a meeting or activity room.' },
    HALL: { description: '厅堂: a lecture or assembly hall.' },
    OUTDOOR: { description: '室外场地: a square, court or sports ground.' },
    PARKING: { description: '停车位: numbered parking spaces.' },
    STATION: { description: '服务驿站: a service station.' },
  },
});

@ObjectType({
  description: '场地: a place that can be shared, the community’s own or lent by a resident unit.',
})
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Index({ properties: ['community', 'name', 'id'] })
@Index({ properties: ['providerUnitId', 'name', 'id'] })
@Check({ name: 'facility_has_units', expression: 'unit_count between 1 and 1000' })
@Check({ name: 'facility_holds_people', expression: 'capacity >= 1' })
@Check({ name: 'facility_has_an_area', expression: "area_m2 > 0 and area_m2 < 'infinity'" })
@Check({
  name: 'facility_buffers_last_a_day_at_most',
  expression: 'buffer_before_minutes between 0 and 1440 and buffer_after_minutes between 0 and 1440',
})
@Check({ name: 'facility_can_be_booked_ahead', expression: 'advance_days between 1 and 3660' })
@Check({
  name: 'facility_notice_leaves_time_to_book',
  expression: 'notice_minutes between 0 and advance_days * 1440',
})
@Check({ name: 'facility_bookings_last', expression: 'longest_minutes between 1 and 92 * 1440' })
@Check({
  name: 'facility_opening_hours_are_readable',
  expression: readableHours('opening_hours'),
})
export class Facility {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: where it lies.' })
  @ManyToOne(() => Community)
  community: Community;

  @Field(() => String, { description: '名称: its name.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => FacilityKind, { description: '类别: what kind of place it is.' })
  @Enum({ items: () => FacilityKind })
  kind: FacilityKind;

  /** Owned by the resident-units subgraph: an id here, never a foreign key. */
  @LeadsTo(() => Unit, {
    description: '提供单位: the unit that lends it; none if it is the community’s own.',
  })
  @Property({ type: 'uuid', nullable: true })
  providerUnitId: string | null = null;

  @Field(() => Boolean, { description: '可预约: whether it can be booked at all.' })
  @Property({ type: 'boolean' })
  bookable: boolean = true;

  @Field(() => Int, { nullable: true, description: '容纳人数: how many people it holds at most.' })
  @Property({ type: 'integer', nullable: true })
  capacity: number | null = null;

  @Field(() => Float, { nullable: true, description: '面积: in square metres.' })
  @Property({ type: 'double', nullable: true })
  areaM2: number | null = null;

  @Field(() => Int, {
    description: '单元数: how many bookings it holds at once; parking spaces are units of one facility.',
  })
  @Property({ type: 'integer' })
  unitCount: number = 1;

  @Field(() => Int, { description: '前缓冲: minutes kept free before each booking.' })
  @Property({ type: 'integer' })
  bufferBeforeMinutes: number = 0;

  @Field(() => Int, { description: '后缓冲: minutes kept free after each booking.' })
  @Property({ type: 'integer' })
  bufferAfterMinutes: number = 0;

  @Field(() => Boolean, { description: '需审批: whether a request waits for a decision.' })
  @Property({ type: 'boolean' })
  requiresApproval: boolean = false;

  @Field(() => Boolean, { description: '待审占位: whether a request that waits already holds its time.' })
  @Property({ type: 'boolean' })
  pendingBlocksSlot: boolean = false;

  @Field(() => Int, { description: '最短提前: minutes between request and start, at least.' })
  @Property({ type: 'integer' })
  noticeMinutes: number = 0;

  @Field(() => Int, { description: '最长提前: how many days ahead it can be booked.' })
  @Property({ type: 'integer' })
  advanceDays: number = 180;

  @Field(() => Int, { description: '最长时长: minutes one booking may last.' })
  @Property({ type: 'integer' })
  longestMinutes: number = 1440;

  @Field(() => [OpeningHours], { description: '开放时段: when it can be used; none means always.' })
  @Property({ type: 'json' })
  openingHours: OpeningHours[] = [];
}
