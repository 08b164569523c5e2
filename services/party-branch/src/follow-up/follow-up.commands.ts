import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { FollowUp } from './follow-up.entity.ts';
import { followUpNotFound, mayNot, progressOutOfRange } from './follow-up.errors.ts';
import type { ReportFollowUpInput } from './follow-up.inputs.ts';
import { canReport } from './follow-up.policy.ts';

/** Reports how far a follow-up has come; reports of one follow-up queue up, so that progress never falls. */
export const report = (context: Context, input: ReportFollowUpInput): Promise<FollowUp> =>
  write(context, 'reportFollowUp', input, async (tx) => {
    const id = uuidFrom(input.followUpId);
    const found = await tx.findOne(FollowUp, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const followUp = known(context.actor, found, () => followUpNotFound(id));
    if (!canReport.allows(context.actor, followUp)) throw mayNot.report();
    if (input.progress < followUp.progress || input.progress > 100)
      throw progressOutOfRange(followUp.progress);
    followUp.report(input.progress, input.note ?? null);
    return followUp;
  });
