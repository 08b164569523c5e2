import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { called } from '@hub/kit/words.ts';
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
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { seesService } from '../in-service-member/in-service-member.policy.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { type SignupMove, SignupState, signupMoves } from './shift-signup.state.ts';

/** What a sign-up is made from. */
export type NewSignup = Pick<ShiftSignup, 'member' | 'unit' | 'seats' | 'communityId' | 'no' | 'signedUpAt'>;

@called('sign-up')
@ObjectType({ description: '班次报名: a member’s sign-up for a shift.' })
@Directive('@key(fields: "id")')
@SeenBy(seesService)
@Entity()
@Unique({ properties: ['seats', 'no'] })
@Index({ properties: ['seats', 'state', 'no'] })
@Index({ properties: ['member', 'signedUpAt', 'id'] })
@Check({ name: 'shift_signup_numbered_from_one', expression: 'no >= 1' })
@Check({
  name: 'shift_signup_present_once_checked_in',
  expression: "(state in ('CHECKED_IN', 'CHECKED_OUT')) = (checked_in_at is not null)",
})
@Check({
  name: 'shift_signup_gone_once_checked_out',
  expression: "(state = 'CHECKED_OUT') = (checked_out_at is not null)",
})
@Check({ name: 'shift_signup_leaves_after_arriving', expression: 'checked_out_at >= checked_in_at' })
export class ShiftSignup {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => InServiceMember, { description: '在职党员: who signed up.' })
  @ManyToOne(() => InServiceMember)
  member: InServiceMember;

  /** Where the member works, with which the database keeps it. */
  @ManyToOne(() => Unit)
  unit: Unit;

  @ManyToOne(() => ShiftSeats)
  seats: ShiftSeats;

  /** The shift's, with which the database keeps it. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => Int, {
    description: '序号: its place in the order in which the shift was asked for; seats go by it.',
  })
  @Property({ type: 'integer' })
  no: number;

  @Field(() => SignupState, { description: '状态: where it stands.' })
  @Enum({ items: () => SignupState })
  state: SignupState = SignupState.WAITLISTED;

  @Field(() => DateTime, { description: '报名时间: when they signed up.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  signedUpAt: Date;

  @Field(() => DateTime, { nullable: true, description: '签到时间: when they arrived.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  checkedInAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: '签退时间: when they left.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  checkedOutAt: Date | null = null;

  constructor(signup: NewSignup) {
    Object.assign(this, signup);
  }

  seat(): void {
    this.follow('seat');
  }

  checkIn(at: Date): void {
    this.follow('checkIn');
    this.checkedInAt = at;
  }

  /** Leaves, never before they came: the clocks of two processes may differ. */
  checkOut(at: Date): void {
    this.follow('checkOut');
    this.checkedOutAt = this.checkedInAt && this.checkedInAt > at ? this.checkedInAt : at;
  }

  miss(): void {
    this.follow('miss');
  }

  cancel(): void {
    this.follow('cancel');
  }

  private follow(move: SignupMove): void {
    this.state = follow(signupMoves, this.state, move);
  }
}

export const ShiftSignupConnection = connectionOf(ShiftSignup);
