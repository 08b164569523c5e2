import { asIts, type Rule } from '@hub/kit/rule.ts';
import { seesActivity } from '../service-activity/service-activity.policy.ts';
import type { Shift } from './shift.entity.ts';

/** When and where people serve is published with what they serve in. */
export const seesShift: Rule<Pick<Shift, 'activity'>> = asIts<Pick<Shift, 'activity'>, 'activity'>(
  'activity',
  seesActivity,
);
