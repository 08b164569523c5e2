import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Facility } from './facility.entity.ts';
import { facilityNotFound } from './facility.errors.ts';

/** Every write on the bookings of a facility queues up here, so that each sees what the one before it did. */
export async function lockFacility(tx: EntityManager, id: string): Promise<Facility> {
  const facility = await tx.findOne(Facility, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!facility) throw facilityNotFound(id);
  return facility;
}
