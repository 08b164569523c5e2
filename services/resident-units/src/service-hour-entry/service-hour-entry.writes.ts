import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockMember } from '../in-service-member/in-service-member.locks.ts';
import { isOnesOwn } from '../in-service-member/in-service-member.policy.ts';
import { countedBeside } from './countable-hours.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import {
  badMinutes,
  dayIsFull,
  hoursOverlap,
  reasonMissing,
  rejectedWithMinutes,
  reviewsOwnHours,
} from './service-hour-entry.errors.ts';
import { DisputeHoursInput, ReviewHoursInput, VoidHoursInput } from './service-hour-entry.inputs.ts';
import { canDispute, canReview } from './service-hour-entry.policy.ts';
import { areCountable, minutesIn, mostMinutesADay } from './service-hour-entry.rules.ts';

const reviewing = { zh: '审核该服务时长', en: 'review these hours' };

/** An entry counts as recorded, or with other minutes. */
export const reviewHours = writeOn(ServiceHourEntry, {
  says: '审核时长: approve, adjust or reject an entry.',
  input: ReviewHoursInput,
  about: ({ entryId }, writing) => lockEntry(writing, entryId),
  by: canReview,
  act: reviewing,
  async run(entry, input, { tx, actor }) {
    if (isOnesOwn.allows(actor, entry)) throw reviewsOwnHours();
    if (!input.approve) reject(entry, input, actor.id);
    else await approve(tx, entry, input, actor.id);
    return entry;
  },
});

export const disputeHours = writeOn(ServiceHourEntry, {
  says: '提出异议: ask for the correction of one’s hours.',
  input: DisputeHoursInput,
  about: ({ entryId }, writing) => lockEntry(writing, entryId),
  by: canDispute,
  act: { zh: '对该时长提出异议', en: 'dispute these hours' },
  run(entry, { reason }) {
    entry.dispute(reason);
    return entry;
  },
  // Rejected hours took up no time; once in dispute they do.
  refusals: { service_hour_entry_one_place_at_a_time: hoursOverlap },
});

export const voidHours = writeOn(ServiceHourEntry, {
  says: '作废时长: take an entry out of the books that should not be in them.',
  input: VoidHoursInput,
  about: ({ entryId }, writing) => lockEntry(writing, entryId),
  by: canReview,
  act: reviewing,
  run(entry, { reason }, { actor }) {
    if (isOnesOwn.allows(actor, entry)) throw reviewsOwnHours();
    entry.void(actor.id, reason);
    return entry;
  },
});

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

/** What becomes of a member's hours queues up on the member: together they make up their day. */
async function lockEntry(writing: Writing, id: string): Promise<ServiceHourEntry> {
  const found = await writing.peek(ServiceHourEntry, id);
  await lockMember(writing, found.member);
  return writing.tx.refreshOrFail(found);
}
