import { writeOn } from '@hub/kit/write-on.ts';
import { FollowUp } from './follow-up.entity.ts';
import { progressOutOfRange } from './follow-up.errors.ts';
import { ReportFollowUpInput } from './follow-up.inputs.ts';
import { canReport } from './follow-up.policy.ts';

/** Reports of one follow-up queue up, so that progress never falls. */
export const reportFollowUp = writeOn(FollowUp, {
  says: '汇报督办: report progress; 100 finishes it.',
  input: ReportFollowUpInput,
  row: 'followUpId',
  by: canReport,
  act: { zh: '汇报该督办事项', en: 'report on this follow-up' },
  run(followUp, { progress, note }) {
    if (progress < followUp.progress || progress > 100) throw progressOutOfRange(followUp.progress);
    followUp.report(progress, note ?? null);
  },
});
