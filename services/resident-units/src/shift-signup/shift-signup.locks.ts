import type { Actor } from '@hub/kit/actor.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { lockMember } from '../in-service-member/in-service-member.locks.ts';
import { isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import { shiftNotFound, signupNotFound } from './shift-signup.errors.ts';
import type { SignupInput } from './shift-signup.inputs.ts';

/** Sign-ups for one shift queue up here, so that no seat is given twice. */
export async function lockSeats(tx: EntityManager, shiftId: string): Promise<ShiftSeats> {
  const seats = await tx.findOne(ShiftSeats, uuidFrom(shiftId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!seats) throw shiftNotFound(shiftId);
  return seats;
}

/** A sign-up of the actor's own; `refuse` names what is refused to anyone else. */
export async function lockOwnSignup(
  tx: EntityManager,
  actor: Actor,
  input: SignupInput,
  refuse: () => HubError,
): Promise<ShiftSignup> {
  const signup = await lockSignup(tx, actor, input);
  if (!isOnesOwn.allows(actor, signup)) throw refuse();
  return signup;
}

export async function lockSignup(
  tx: EntityManager,
  actor: Actor,
  { signupId }: SignupInput,
): Promise<ShiftSignup> {
  const row = await tx.findOne(ShiftSignup, uuidFrom(signupId));
  const found = known(actor, row, () => signupNotFound(signupId));
  await lockMember(tx, found.member);
  await lockSeats(tx, found.seats.shiftId);
  return tx.refreshOrFail(found);
}
