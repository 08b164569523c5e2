import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import { badMinutes, entryNotFound, mayNot } from './service-hour-entry.errors.ts';
import type { DisputeHoursInput, ReviewHoursInput } from './service-hour-entry.inputs.ts';
import { canDispute, canReview } from './service-hour-entry.policy.ts';

/** Lets an entry count as recorded or with other minutes, or rejects it. */
export const review = (context: Context, input: ReviewHoursInput): Promise<ServiceHourEntry> =>
  write(context, 'reviewHours', input, async (tx) => {
    const entry = await lockEntry(tx, input.entryId);
    const { actor } = context;
    if (!canReview(actor, entry.communityId)) throw mayNot.review();
    const { minutes = null, reason = null } = input;
    if (!input.approve) entry.reject(actor.id, reason);
    else if (minutes === null || minutes === entry.minutes) entry.approve(actor.id, reason);
    else {
      const most = Math.floor((entry.endedAt.getTime() - entry.startedAt.getTime()) / 60_000);
      if (minutes <= 0 || minutes % 30 !== 0 || minutes > most) throw badMinutes(most);
      entry.adjust(minutes, actor.id, reason);
    }
    return entry;
  });

/** Asks for the correction of one's own reviewed hours. */
export const dispute = (context: Context, input: DisputeHoursInput): Promise<ServiceHourEntry> =>
  write(context, 'disputeHours', input, async (tx) => {
    const entry = await lockEntry(tx, input.entryId);
    if (!canDispute(context.actor, entry.member.id)) throw mayNot.dispute();
    entry.dispute(input.reason);
    return entry;
  });

async function lockEntry(tx: EntityManager, id: string): Promise<ServiceHourEntry> {
  const entry = await tx.findOne(ServiceHourEntry, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!entry) throw entryNotFound(id);
  return entry;
}
