import { newId } from '@hub/kit/identifiers.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { type SignupMove, SignupState, signupMoves } from './shift-signup.state.ts';

/** What a sign-up is made from. */
export type NewSignup = Pick<ShiftSignup, 'member' | 'seats' | 'signedUpAt' | 'state'>;

@ObjectType({ description: '班次报名: a member’s sign-up for a shift.' })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ['seats', 'state', 'signedUpAt'] })
@Index({ properties: ['member', 'signedUpAt', 'id'] })
@Check({
  name: 'shift_signup_leaves_after_arriving',
  expression: 'checked_out_at is null or checked_out_at > checked_in_at',
})
export class ShiftSignup {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => InServiceMember)
  member: InServiceMember;

  @ManyToOne(() => ShiftSeats)
  seats: ShiftSeats;

  @Field(() => SignupState, { description: '状态: where it stands.' })
  @Enum({ items: () => SignupState })
  state: SignupState;

  @Field(() => DateTime, { description: '报名时间: when they signed up; the waiting list goes by it.' })
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

  checkOut(at: Date): void {
    this.follow('checkOut');
    this.checkedOutAt = at;
  }

  cancel(): void {
    this.follow('cancel');
  }

  private follow(move: SignupMove): void {
    this.state = follow(signupMoves, this.state, move);
  }
}
