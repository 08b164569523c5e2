import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { CheckInReport } from '../check-in-report/check-in-report.entity.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import { SignupState, seatedStates } from './shift-signup.state.ts';

/** Gives the free seats of a locked shift to those who wait, in their order, past those who cannot take one. */
export async function fillSeats(tx: EntityManager, seats: ShiftSeats): Promise<void> {
  await tx.flush();
  const taken = await tx.count(ShiftSignup, { seats, state: { $in: seatedStates } });
  const free = Math.max(0, seats.capacity - taken);
  const next = await tx.execute<{ id: string }[]>(nextFitSql, [seats.shiftId, free]);
  for (const signup of await tx.find(ShiftSignup, { id: { $in: next.map(({ id }) => id) } })) signup.seat();
  await tx.flush();
}

/** Takes back what the member of a report has not begun to serve in its community; the seats go to the next. */
export async function giveUpComing(
  tx: EntityManager,
  { member, communityId }: CheckInReport,
  now: Date,
): Promise<void> {
  const coming = {
    member,
    state: { $in: [SignupState.SIGNED_UP, SignupState.WAITLISTED] },
    seats: { communityId, endsAt: { $gt: now } },
  };
  const shiftIds = (await tx.find(ShiftSignup, coming)).map(({ seats }) => seats.shiftId);
  // In one order, so that two members who leave at once never wait for each other.
  const shifts = await tx.find(
    ShiftSeats,
    { shiftId: { $in: shiftIds } },
    { orderBy: { shiftId: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const signup of await tx.find(ShiftSignup, coming, { refresh: true })) signup.cancel();
  for (const seats of shifts) if (seats.startsAt > now) await fillSeats(tx, seats);
}

/** Fit to serve is who has an active report to the community and no other seat at that time. */
const nextFitSql = `
  select waiting.id from shift_signup waiting join shift_seats wanted on wanted.shift_id = waiting.seats_shift_id
  where wanted.shift_id = ? and waiting.state = 'WAITLISTED'
    and exists (
      select from check_in_report report
      where report.member_id = waiting.member_id and report.community_id = wanted.community_id
        and report.state = 'ACTIVE')
    and not exists (
      select from shift_signup other join shift_seats held on held.shift_id = other.seats_shift_id
      where other.member_id = waiting.member_id and other.id <> waiting.id
        and other.state in ('SIGNED_UP', 'CHECKED_IN', 'CHECKED_OUT')
        and held.starts_at < wanted.ends_at and held.ends_at > wanted.starts_at)
  order by waiting.no limit ?`;
