import { writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CheckInReport } from '../check-in-report/check-in-report.entity.ts';
import { ReportState } from '../check-in-report/check-in-report.state.ts';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { lockOwnMember } from '../in-service-member/in-service-member.locks.ts';
import { isOneself, isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import { countableHours } from '../service-hour-entry/countable-hours.ts';
import { ServiceHourEntry } from '../service-hour-entry/service-hour-entry.entity.ts';
import { digitsIn, isCheckInCode } from '../shift-seats/check-in-code.ts';
import type { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import {
  alreadySignedUp,
  leavesBeforeArrival,
  leavesInTheFuture,
  notReported,
  outsideCheckInTime,
  presentElsewhere,
  shiftHasBegun,
  shiftIsNotOver,
  shiftsOverlap,
  wrongCheckInCode,
} from './shift-signup.errors.ts';
import { CheckInInput, CheckOutInput, ShiftInput, SignupInput } from './shift-signup.inputs.ts';
import { lockSeats, lockSignup } from './shift-signup.locks.ts';
import { canRecordAbsence } from './shift-signup.policy.ts';
import { checkInPeriod, servedWithin } from './shift-signup.rules.ts';
import { liveStates } from './shift-signup.state.ts';
import { fillSeats } from './waiting-list.ts';

const signingUp = { zh: '报名该班次', en: 'sign up for this shift' };

/** Last on the shift's list. */
export const signUpForShift = writeOn(ShiftSignup, {
  says: '报名班次: take a seat in a shift, or wait for one.',
  input: ShiftInput,
  about: async ({ shiftId }, writing) => ({
    member: await lockOwnMember(writing, signingUp),
    seats: await lockSeats(writing, shiftId),
  }),
  by: isOneself,
  judged: ({ member }) => member,
  act: signingUp,
  async run({ member, seats }, _, { tx, now }) {
    if (seats.startsAt <= now) throw shiftHasBegun();
    const { communityId } = seats;
    const reported = { member, communityId, state: ReportState.ACTIVE };
    if (!(await tx.count(CheckInReport, reported))) throw notReported();
    await refuseClash(tx, member, seats);
    const [last] = await tx.find(ShiftSignup, { seats }, { orderBy: { no: 'desc' }, limit: 1 });
    const no = (last?.no ?? 0) + 1;
    const signup = new ShiftSignup({ member, unit: member.unit, seats, communityId, no, signedUpAt: now });
    tx.persist(signup);
    await fillSeats(tx, seats);
    return signup;
  },
  refusals: { shift_signup_one_live_per_member: alreadySignedUp },
});

// A sign-up moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

export const cancelSignup = writeOn(ShiftSignup, {
  says: '取消报名: give the seat to the next before the shift begins.',
  input: SignupInput,
  about: ({ signupId }, writing) => lockSignup(writing, signupId),
  by: isOnesOwn,
  act: { zh: '取消该报名', en: 'cancel this sign-up' },
  async run(signup, _, { tx, now }) {
    signup.cancel();
    if (signup.seats.startsAt <= now) throw shiftHasBegun();
    await fillSeats(tx, signup.seats);
    return signup;
  },
});

/** The code shown at the place is the proof. Nobody is in two places at once. */
export const checkIn = writeOn(ShiftSignup, {
  says: '签到: say that one has arrived.',
  input: CheckInInput,
  about: ({ signupId }, writing) => lockSignup(writing, signupId),
  by: isOnesOwn,
  act: { zh: '为该报名签到', en: 'check in on this sign-up' },
  run(signup, { code }, { now }) {
    signup.checkIn(now);
    const allowed = checkInPeriod(signup.seats);
    if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
    if (!isCheckInCode(digitsIn(code), signup.seats.checkInSecret, now)) throw wrongCheckInCode();
    return signup;
  },
  refusals: { shift_signup_one_place_at_a_time: presentElsewhere },
});

/** Always possible. Who says so later says when it was: that only ever makes the time shorter. */
export const checkOut = writeOn(ShiftSignup, {
  says: '签退: say that one leaves; what counts of the time becomes its hour entry.',
  input: CheckOutInput,
  about: ({ signupId }, writing) => lockSignup(writing, signupId),
  by: isOnesOwn,
  act: { zh: '为该报名签退', en: 'check out of this sign-up' },
  async run(signup, { at }, { tx, now }) {
    const left = at ?? now;
    if (left > now) throw leavesInTheFuture(now);
    if (at && signup.checkedInAt && at < signup.checkedInAt) throw leavesBeforeArrival(signup.checkedInAt);
    signup.checkOut(left);
    const { member, seats, checkedInAt } = signup;
    const served = servedWithin(seats, { from: checkedInAt ?? left, to: left });
    const minutes = await countableHours(tx, member, served);
    if (minutes === 0) return signup;
    const entry = new ServiceHourEntry({ signup, served, minutes });
    entry.submit();
    tx.persist(entry);
    return signup;
  },
});

/** Once the shift is over. */
export const markNoShow = writeOn(ShiftSignup, {
  says: '登记未到: record that a member did not come who had a seat.',
  input: SignupInput,
  about: ({ signupId }, writing) => lockSignup(writing, signupId),
  by: canRecordAbsence,
  act: { zh: '登记未到', en: 'record who did not come' },
  run(signup, _, { now }) {
    signup.miss();
    if (signup.seats.endsAt > now) throw shiftIsNotOver(signup.seats.endsAt);
    return signup;
  },
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
