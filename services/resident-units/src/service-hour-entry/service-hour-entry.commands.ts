import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockMember } from '../in-service-member/in-service-member.locks.ts';
import { isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import { countedBeside } from './countable-hours.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import {
  badMinutes,
  dayIsFull,
  entryNotFound,
  hoursOverlap,
  mayNot,
  reasonMissing,
  rejectedWithMinutes,
  reviewsOwnHours,
} from './service-hour-entry.errors.ts';
import type { DisputeHoursInput, ReviewHoursInput, VoidHoursInput } from './service-hour-entry.inputs.ts';
import { canDispute, canReview } from './service-hour-entry.policy.ts';
import { areCountable, minutesIn, mostMinutesADay } from './service-hour-entry.rules.ts';

/** Lets an entry count as recorded or with other minutes, or rejects it. */
export const review = (context: Context, input: ReviewHoursInput): Promise<ServiceHourEntry> =>
  write(context, 'reviewHours', input, async (tx) => {
    const entry = await lockReviewed(tx, context, input);
    if (!input.approve) reject(entry, input, context.actor.id);
    else await approve(tx, entry, input, context.actor.id);
    return entry;
  });

/** Takes an entry out of the books that should not be in them. */
export const voidEntry = (context: Context, input: VoidHoursInput): Promise<ServiceHourEntry> =>
  write(context, 'voidHours', input, async (tx) => {
    const entry = await lockReviewed(tx, context, input);
    entry.void(context.actor.id, input.reason);
    return entry;
  });

/** Asks for the correction of one's own reviewed hours. */
export const dispute = (context: Context, input: DisputeHoursInput): Promise<ServiceHourEntry> =>
  write(
    context,
    'disputeHours',
    input,
    async (tx) => {
      const entry = await lockEntry(tx, context, input.entryId);
      if (!canDispute.allows(context.actor, entry)) throw mayNot.dispute();
      entry.dispute(input.reason);
      return entry;
    },
    // Rejected hours took up no time; once in dispute they do.
    { service_hour_entry_one_place_at_a_time: hoursOverlap },
  );

function reject(entry: ServiceHourEntry, { minutes, reason }: ReviewHoursInput, by: string): void {
  if ((minutes ?? null) !== null) throw rejectedWithMinutes();
  if (!reason) throw reasonMissing();
  entry.reject(by, reason);
}

async function approve(
  tx: EntityManager,
  entry: ServiceHourEntry,
  { minutes, reason }: ReviewHoursInput,
  by: string,
): Promise<void> {
  const counted = minutes ?? entry.minutes;
  if (counted === entry.minutes) entry.approve(by, reason ?? null);
  else {
    const there = { from: entry.startedAt, to: entry.endedAt };
    if (!areCountable(counted, there)) throw badMinutes(minutesIn(there));
    entry.adjust(counted, by, reason ?? null);
    if (!reason) throw reasonMissing();
  }
  const left = mostMinutesADay - (await countedBeside(tx, entry));
  if (counted > left) throw dayIsFull(Math.max(0, left));
}

async function lockReviewed(
  tx: EntityManager,
  context: Context,
  { entryId }: ReviewHoursInput | VoidHoursInput,
): Promise<ServiceHourEntry> {
  const entry = await lockEntry(tx, context, entryId);
  if (!canReview.allows(context.actor, entry)) throw mayNot.review();
  if (isOnesOwn.allows(context.actor, entry)) throw reviewsOwnHours();
  return entry;
}

/** What becomes of a member's hours queues up on the member: together they make up their day. */
async function lockEntry(tx: EntityManager, { actor }: Context, id: string): Promise<ServiceHourEntry> {
  const row = await tx.findOne(ServiceHourEntry, uuidFrom(id));
  const found = known(actor, row, () => entryNotFound(id));
  await lockMember(tx, found.member);
  return tx.refreshOrFail(found);
}
