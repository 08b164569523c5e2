import type { Context } from '@hub/kit/context.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CheckInReport } from '../check-in-report/check-in-report.entity.ts';
import { ReportState } from '../check-in-report/check-in-report.state.ts';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { lockOwnMember } from '../in-service-member/in-service-member.locks.ts';
import { countableHours } from '../service-hour-entry/countable-hours.ts';
import { ServiceHourEntry } from '../service-hour-entry/service-hour-entry.entity.ts';
import { digitsIn, isCheckInCode } from '../shift-seats/check-in-code.ts';
import type { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import {
  alreadySignedUp,
  leavesBeforeArrival,
  leavesInTheFuture,
  mayNot,
  notReported,
  outsideCheckInTime,
  presentElsewhere,
  shiftHasBegun,
  shiftIsNotOver,
  shiftsOverlap,
  wrongCheckInCode,
} from './shift-signup.errors.ts';
import type { CheckInInput, CheckOutInput, ShiftInput, SignupInput } from './shift-signup.inputs.ts';
import { lockOwnSignup, lockSeats, lockSignup } from './shift-signup.locks.ts';
import { canRecordAbsence } from './shift-signup.policy.ts';
import { checkInPeriod, servedWithin } from './shift-signup.rules.ts';
import { liveStates } from './shift-signup.state.ts';
import { fillSeats } from './waiting-list.ts';

/** Puts the member last on the shift's list, and gives them a seat if one is free. */
export const signUp = (context: Context, input: ShiftInput): Promise<ShiftSignup> =>
  write(
    context,
    'signUpForShift',
    input,
    async (tx) => {
      const member = await lockOwnMember(tx, context.actor, mayNot.signUp);
      const seats = await lockSeats(tx, input.shiftId);
      const signedUpAt = context.clock.now();
      if (seats.startsAt <= signedUpAt) throw shiftHasBegun();
      const { communityId } = seats;
      const reported = { member, communityId, state: ReportState.ACTIVE };
      if (!(await tx.count(CheckInReport, reported))) throw notReported();
      await refuseClash(tx, member, seats);
      const [last] = await tx.find(ShiftSignup, { seats }, { orderBy: { no: 'desc' }, limit: 1 });
      const no = (last?.no ?? 0) + 1;
      const signup = new ShiftSignup({ member, unit: member.unit, seats, communityId, no, signedUpAt });
      tx.persist(signup);
      await fillSeats(tx, seats);
      return signup;
    },
    { shift_signup_one_live_per_member: alreadySignedUp },
  );

/** Takes a sign-up back before the shift begins; the next on the waiting list gets the seat. */
export const cancel = (context: Context, input: SignupInput): Promise<ShiftSignup> =>
  write(context, 'cancelSignup', input, async (tx) => {
    const signup = await lockOwnSignup(tx, context.actor, input, mayNot.cancel);
    signup.cancel();
    if (signup.seats.startsAt <= context.clock.now()) throw shiftHasBegun();
    await fillSeats(tx, signup.seats);
    return signup;
  });

/** Records the member's arrival, of which the code shown there is the proof. Nobody is in two places at once. */
export const checkIn = (context: Context, input: CheckInInput): Promise<ShiftSignup> =>
  write(
    context,
    'checkIn',
    input,
    async (tx) => {
      const signup = await lockOwnSignup(tx, context.actor, input, mayNot.checkIn);
      const now = context.clock.now();
      signup.checkIn(now);
      const allowed = checkInPeriod(signup.seats);
      if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
      if (!isCheckInCode(digitsIn(input.code), signup.seats.checkInSecret, now)) throw wrongCheckInCode();
      return signup;
    },
    { shift_signup_one_place_at_a_time: presentElsewhere },
  );

/**
 * Records the member's leaving, which is always possible, and what of the time there counts, if anything does. Who says
 * so later says when it was: that only ever makes the time shorter.
 */
export const checkOut = (context: Context, input: CheckOutInput): Promise<ShiftSignup> =>
  write(context, 'checkOut', input, async (tx) => {
    const signup = await lockOwnSignup(tx, context.actor, input, mayNot.checkOut);
    const now = context.clock.now();
    const left = input.at ?? now;
    if (left > now) throw leavesInTheFuture(now);
    if (input.at && signup.checkedInAt && input.at < signup.checkedInAt)
      throw leavesBeforeArrival(signup.checkedInAt);
    signup.checkOut(left);
    const { member, seats, checkedInAt } = signup;
    const served = servedWithin(seats, { from: checkedInAt ?? left, to: left });
    const minutes = await countableHours(tx, member, served);
    if (minutes === 0) return signup;
    const entry = new ServiceHourEntry({ signup, served, minutes });
    entry.submit();
    tx.persist(entry);
    return signup;
  });

/** Records, once a shift is over, that a member did not come who had a seat. */
export const markNoShow = (context: Context, input: SignupInput): Promise<ShiftSignup> =>
  write(context, 'markNoShow', input, async (tx) => {
    const signup = await lockSignup(tx, context.actor, input);
    if (!canRecordAbsence.allows(context.actor, signup)) throw mayNot.markNoShow();
    signup.miss();
    if (signup.seats.endsAt > context.clock.now()) throw shiftIsNotOver(signup.seats.endsAt);
    return signup;
  });

async function refuseClash(tx: EntityManager, member: InServiceMember, seats: ShiftSeats): Promise<void> {
  const live = await tx.find(
    ShiftSignup,
    {
      member,
      state: { $in: liveStates },
      seats: { startsAt: { $lt: seats.endsAt }, endsAt: { $gt: seats.startsAt } },
    },
    { limit: 2 },
  );
  if (live.some((other) => other.seats.shiftId === seats.shiftId)) throw alreadySignedUp();
  if (live.length > 0) throw shiftsOverlap();
}
