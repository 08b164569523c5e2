import { localDay, startOfDay } from '@hub/kit/clock.ts';
import type { Period } from '@hub/kit/period.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import { countedMinutes } from './service-hour-entry.rules.ts';
import { countedStates, deadStates } from './service-hour-entry.state.ts';

/** How many minutes of the time served can count yet; the member is locked. */
export async function countableHours(
  tx: EntityManager,
  member: InServiceMember,
  served: Period,
): Promise<number> {
  const sameTime = { startedAt: { $lt: served.to }, endedAt: { $gt: served.from } };
  // Time that is in the books already does not count twice, and keeps nobody from leaving.
  if (await tx.count(ServiceHourEntry, { member, ...sameTime, state: { $nin: deadStates } })) return 0;
  const ofDay = await entriesOfDay(tx, member, served.from);
  return countedMinutes(served, minutesOf(ofDay.filter(({ state }) => !deadStates.includes(state))));
}

/** The minutes that count of the member's other entries of the day; the member is locked. */
export async function countedBeside(tx: EntityManager, entry: ServiceHourEntry): Promise<number> {
  const ofDay = await entriesOfDay(tx, entry.member, entry.startedAt);
  return minutesOf(ofDay.filter(({ id, state }) => id !== entry.id && countedStates.includes(state)));
}

/** Time belongs to the local day on which it began. */
function entriesOfDay(
  tx: EntityManager,
  member: InServiceMember,
  instant: Date,
): Promise<ServiceHourEntry[]> {
  const day = localDay(instant);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return tx.find(ServiceHourEntry, { member, startedAt: { $gte: startOfDay(day), $lt: startOfDay(next) } });
}

const minutesOf = (entries: { minutes: number }[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);
