import { participants } from '@hub/kit/role-groups.ts';
import { anyOf, everyone, inCommunity, when } from '@hub/kit/rule.ts';
import type { ServiceActivity } from './service-activity.entity.ts';
import { ActivityState } from './service-activity.state.ts';

const { OPEN, RUNNING, DONE, REPORTED } = ActivityState;

/** An activity is published when people can sign up; until then it is for those who plan it. */
export const seesActivity = anyOf<ServiceActivity>(
  when('state', [OPEN, RUNNING, DONE, REPORTED], everyone),
  inCommunity('community', ...participants),
);
