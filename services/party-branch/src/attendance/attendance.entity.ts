import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
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
import { Unit } from '../foreign-types.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { seesAttendance } from './attendance.policy.ts';
import { type AttendanceMove, AttendanceState, attendanceMoves } from './attendance.state.ts';

/** What an attendance is made from. */
export type NewAttendance = Pick<Attendance, 'communityId' | 'meeting' | 'quarter' | 'unitId'> &
  Partial<Attendance>;

@ObjectType({ description: '出席: one member unit at one joint meeting.' })
@Directive('@key(fields: "id")')
@SeenBy(seesAttendance)
@Entity()
@Unique({ properties: ['meeting', 'unitId'] })
@Index({ properties: ['unitId', 'quarter', 'id'] })
@Check({ name: 'attendance_proxy_is_another_unit', expression: 'proxy_unit_id <> unit_id' })
@Check({ name: 'attendance_proxy_is_named', expression: "(state = 'PROXY') = (proxy_unit_id is not null)" })
export class Attendance {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph; the meeting's, with which the database keeps it. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @LeadsTo(() => JointMeeting, { description: '联席会: the meeting.' })
  @ManyToOne(() => JointMeeting)
  meeting: JointMeeting;

  /** The meeting's, kept here by a trigger too, so that the attendances of a unit have an order in time. */
  @Property({ type: 'string', columnType: 'char(6)' })
  quarter: string;

  /** Owned by the resident-units subgraph. */
  @LeadsTo(() => Unit, { description: '单位: the member unit.' })
  @Property({ type: 'uuid' })
  unitId: string;

  @Field(() => String, { nullable: true, description: '代表: who comes for the unit.' })
  @Property({ type: 'text', nullable: true })
  representativeName: string | null = null;

  @Field(() => AttendanceState, { description: '状态: whether it comes, came, or was missing.' })
  @Enum({ items: () => AttendanceState })
  state: AttendanceState = AttendanceState.INVITED;

  /** The unit that speaks for this one. */
  @LeadsTo(() => Unit, { as: 'proxy', description: '受托单位: the unit that speaks for it.' })
  @Property({ type: 'uuid', nullable: true })
  proxyUnitId: string | null = null;

  @Field(() => DateTime, { nullable: true, description: '签到时间: when its representative arrived.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  checkedInAt: Date | null = null;

  constructor(attendance: NewAttendance) {
    Object.assign(this, attendance);
  }

  accept(representativeName: string | null = null): void {
    this.follow('accept');
    this.proxyUnitId = null;
    this.representativeName = representativeName ?? this.representativeName;
  }

  excuse(): void {
    this.follow('excuse');
    this.proxyUnitId = null;
  }

  delegate(proxyUnitId: string): void {
    this.follow('delegate');
    this.proxyUnitId = proxyUnitId;
  }

  arrive(at: Date, representativeName: string | null = null): void {
    this.follow('arrive');
    this.checkedInAt = at;
    this.proxyUnitId = null;
    this.representativeName = representativeName ?? this.representativeName;
  }

  miss(): void {
    this.follow('miss');
  }

  private follow(move: AttendanceMove): void {
    this.state = follow(attendanceMoves, this.state, move);
  }
}

export const AttendanceConnection = connectionOf(Attendance);
