import type { Actor } from '@hub/kit/actor.ts';
import { localDay, startOfDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { Period } from '@hub/kit/period.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { lockOwnMember } from '../check-in-report/check-in-report.commands.ts';
import { CheckInReport } from '../check-in-report/check-in-report.entity.ts';
import { ReportState } from '../check-in-report/check-in-report.state.ts';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { ServiceHourEntry } from '../service-hour-entry/service-hour-entry.entity.ts';
import { HourState } from '../service-hour-entry/service-hour-entry.state.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import {
  alreadySignedUp,
  mayNot,
  nothingToCount,
  notReported,
  outsideCheckInTime,
  presentElsewhere,
  shiftHasBegun,
  shiftNotFound,
  shiftsOverlap,
  signupNotFound,
} from './shift-signup.errors.ts';
import type { ShiftInput, SignupInput } from './shift-signup.inputs.ts';
import { isOneself } from './shift-signup.policy.ts';
import { checkInPeriod, countedMinutes } from './shift-signup.rules.ts';
import { liveStates, SignupState, seatedStates } from './shift-signup.state.ts';

/** Signs the member up, or puts them on the waiting list once the seats are taken. */
export const signUp = (context: Context, input: ShiftInput): Promise<ShiftSignup> =>
  write(context, 'signUpForShift', input, async (tx) => {
    const member = await lockOwnMember(tx, context.actor);
    const seats = await lockSeats(tx, input.shiftId);
    const now = context.clock.now();
    if (seats.startsAt <= now) throw shiftHasBegun();
    const reported = { member, communityId: seats.communityId, state: ReportState.ACTIVE };
    if (!(await tx.count(CheckInReport, reported))) throw notReported();
    await refuseClash(tx, member, seats);
    const taken = await tx.count(ShiftSignup, { seats, state: { $in: seatedStates } });
    const state = taken < seats.capacity ? SignupState.SIGNED_UP : SignupState.WAITLISTED;
    const signup = new ShiftSignup({ member, seats, state, signedUpAt: now });
    tx.persist(signup);
    return signup;
  });

/** Takes a sign-up back before the shift begins; the first on the waiting list gets the seat. */
export const cancel = (context: Context, input: SignupInput): Promise<ShiftSignup> =>
  write(context, 'cancelSignup', input, async (tx) => {
    const { signup, seats } = await lockOwnSignup(tx, context.actor, input);
    if (seats.startsAt <= context.clock.now()) throw shiftHasBegun();
    const freesSeat = seatedStates.includes(signup.state);
    signup.cancel();
    if (!freesSeat) return signup;
    const waiting = { seats, state: SignupState.WAITLISTED };
    const [next] = await tx.find(ShiftSignup, waiting, {
      orderBy: { signedUpAt: 'asc', id: 'asc' },
      limit: 1,
    });
    next?.seat();
    return signup;
  });

/** Records the member's arrival. Nobody is in two places at once. */
export const checkIn = (context: Context, input: SignupInput): Promise<ShiftSignup> =>
  write(
    context,
    'checkIn',
    input,
    async (tx) => {
      const { signup, seats } = await lockOwnSignup(tx, context.actor, input);
      const now = context.clock.now();
      const allowed = checkInPeriod(seats);
      if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
      signup.checkIn(now);
      return signup;
    },
    { shift_signup_one_place_at_a_time: presentElsewhere },
  );

/** Records the member's leaving, and makes the hour entry that waits for review. */
export const checkOut = (context: Context, input: SignupInput): Promise<ServiceHourEntry> =>
  write(
    context,
    'checkOut',
    input,
    async (tx) => {
      const { signup, seats, member } = await lockOwnSignup(tx, context.actor, input);
      const now = context.clock.now();
      signup.checkOut(now);
      // What was served before the shift began or after it ended is not service.
      const served = servedWithin(seats, { from: signup.checkedInAt ?? now, to: now });
      const minutes = countedMinutes(served, await minutesOfDay(tx, member, served.from));
      if (minutes === 0) throw nothingToCount();
      const { shiftId, activityId, communityId } = seats;
      const { from: startedAt, to: endedAt } = served;
      const entry = new ServiceHourEntry({
        member,
        shiftId,
        activityId,
        communityId,
        startedAt,
        endedAt,
        minutes,
      });
      entry.submit();
      tx.persist(entry);
      return entry;
    },
    { service_hour_entry_one_place_at_a_time: presentElsewhere },
  );

const servedWithin = ({ startsAt, endsAt }: ShiftSeats, { from, to }: Period): Period => ({
  from: from < startsAt ? startsAt : from,
  to: to > endsAt ? endsAt : to,
});

async function minutesOfDay(tx: EntityManager, member: InServiceMember, instant: Date): Promise<number> {
  const day = localDay(instant);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const entries = await tx.find(ServiceHourEntry, {
    member,
    startedAt: { $gte: startOfDay(day), $lt: startOfDay(next) },
    state: { $nin: [HourState.REJECTED, HourState.VOIDED] },
  });
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

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

/** Sign-ups for one shift queue up here, so that no seat is given twice. */
async function lockSeats(tx: EntityManager, shiftId: string): Promise<ShiftSeats> {
  const seats = await tx.findOne(ShiftSeats, uuidFrom(shiftId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!seats) throw shiftNotFound(shiftId);
  return seats;
}

async function lockOwnSignup(
  tx: EntityManager,
  actor: Actor,
  { signupId }: SignupInput,
): Promise<{ signup: ShiftSignup; seats: ShiftSeats; member: InServiceMember }> {
  const member = await lockOwnMember(tx, actor);
  const found = await tx.findOne(ShiftSignup, uuidFrom(signupId));
  if (!found) throw signupNotFound(signupId);
  if (!isOneself(actor, found.member.id)) throw mayNot.serve();
  const seats = await lockSeats(tx, found.seats.shiftId);
  return { signup: await tx.refreshOrFail(found), seats, member };
}
