import type { Actor } from '@hub/kit/actor.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { lockMember, lockOwnMember } from '../in-service-member/in-service-member.locks.ts';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';
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
  { signupId }: SignupInput,
  refuse: () => HubError,
): Promise<ShiftSignup> {
  await lockOwnMember(tx, actor, refuse);
  const found = await findSignup(tx, signupId);
  if (!isOneself(actor, found.member.id)) throw refuse();
  return lockedWithSeats(tx, found);
}

export async function lockSignup(tx: EntityManager, { signupId }: SignupInput): Promise<ShiftSignup> {
  const found = await findSignup(tx, signupId);
  await lockMember(tx, found.member);
  return lockedWithSeats(tx, found);
}

async function findSignup(tx: EntityManager, id: string): Promise<ShiftSignup> {
  const found = await tx.findOne(ShiftSignup, uuidFrom(id));
  if (!found) throw signupNotFound(id);
  return found;
}

async function lockedWithSeats(tx: EntityManager, found: ShiftSignup): Promise<ShiftSignup> {
  await lockSeats(tx, found.seats.shiftId);
  return tx.refreshOrFail(found);
}
