import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Shift } from '../foreign-types.ts';
import { isOneself, isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import { ServiceHourEntry } from '../service-hour-entry/service-hour-entry.entity.ts';
import * as signups from './shift-signup.commands.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import { CheckInInput, CheckOutInput, ShiftInput, SignupInput } from './shift-signup.inputs.ts';
import { canRecordAbsence } from './shift-signup.policy.ts';
import { SignupState } from './shift-signup.state.ts';

@Resolver(() => ShiftSignup)
export class ShiftSignupResolver {
  @DoneBy(isOneself)
  @Mutation(() => ShiftSignup, {
    nullable: true,
    description: '报名班次: take a seat in a shift, or wait for one.',
  })
  signUpForShift(
    @Arg('input', () => ShiftInput) input: ShiftInput,
    @Ctx() context: Context,
  ): Promise<ShiftSignup> {
    return signups.signUp(context, input);
  }

  @DoneBy(isOnesOwn)
  @Mutation(() => ShiftSignup, {
    nullable: true,
    description: '取消报名: give the seat to the next before the shift begins.',
  })
  cancelSignup(
    @Arg('input', () => SignupInput) input: SignupInput,
    @Ctx() context: Context,
  ): Promise<ShiftSignup> {
    return signups.cancel(context, input);
  }

  @DoneBy(isOnesOwn)
  @Mutation(() => ShiftSignup, { nullable: true, description: '签到: say that one has arrived.' })
  checkIn(
    @Arg('input', () => CheckInInput) input: CheckInInput,
    @Ctx() context: Context,
  ): Promise<ShiftSignup> {
    return signups.checkIn(context, input);
  }

  @DoneBy(isOnesOwn)
  @Mutation(() => ShiftSignup, {
    nullable: true,
    description: '签退: say that one leaves; what counts of the time becomes its hour entry.',
  })
  checkOut(
    @Arg('input', () => CheckOutInput) input: CheckOutInput,
    @Ctx() context: Context,
  ): Promise<ShiftSignup> {
    return signups.checkOut(context, input);
  }

  @DoneBy(canRecordAbsence)
  @Mutation(() => ShiftSignup, {
    nullable: true,
    description: '登记未到: record that a member did not come who had a seat.',
  })
  markNoShow(
    @Arg('input', () => SignupInput) input: SignupInput,
    @Ctx() context: Context,
  ): Promise<ShiftSignup> {
    return signups.markNoShow(context, input);
  }

  @FieldResolver(() => Shift, { nullable: true, description: '班次: for which shift.' })
  shift(@Root() { seats }: ShiftSignup): Shift {
    return new Shift(seats.shiftId);
  }

  @FieldResolver(() => ServiceHourEntry, {
    nullable: true,
    description: '服务时长: what counts of it, once they have left; none if nothing does.',
  })
  async hourEntry(
    @Root() { id }: ShiftSignup,
    @Ctx() { loaders }: Context,
  ): Promise<ServiceHourEntry | null> {
    const [entry] = await loaders.manyBy(ServiceHourEntry, 'signup').load(id);
    return entry ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '候补位次: their place on the waiting list, from 1.',
  })
  async waitlistPosition(@Root() signup: ShiftSignup, @Ctx() { facts }: Context): Promise<number | null> {
    if (signup.state !== SignupState.WAITLISTED) return null;
    const waiting = await facts
      .manyBy(ShiftSignup, 'seats', {
        where: { state: SignupState.WAITLISTED },
        orderBy: { no: 'asc' },
      })
      .load(signup.seats.shiftId);
    return waiting.findIndex(({ id }) => id === signup.id) + 1;
  }
}
