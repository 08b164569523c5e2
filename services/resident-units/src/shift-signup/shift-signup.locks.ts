import { notFound } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { wordsFor } from '@hub/kit/words.ts';
import type { Writing } from '@hub/kit/write-on.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { Shift } from '../foreign-types.ts';
import { lockMember } from '../in-service-member/in-service-member.locks.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';

/** Sign-ups for one shift queue up here, so that no seat is given twice. */
export async function lockSeats({ tx }: Writing, shiftId: string): Promise<ShiftSeats> {
  const seats = await tx.findOne(ShiftSeats, uuidFrom(shiftId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  // Who asks for seats knows of a shift only.
  if (!seats) throw notFound(wordsFor(Shift), shiftId);
  return seats;
}

/** A sign-up as it stands once its member and the seats of its shift are locked. */
export async function lockSignup(writing: Writing, id: string): Promise<ShiftSignup> {
  const found = await writing.peek(ShiftSignup, id);
  await lockMember(writing, found.member);
  await lockSeats(writing, found.seats.shiftId);
  return writing.tx.refreshOrFail(found);
}
