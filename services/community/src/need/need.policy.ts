import { officers } from '@hub/kit/role-groups.ts';
import { anyOf, everyone, inCommunity, when } from '@hub/kit/rule.ts';
import type { Need } from './need.entity.ts';
import { NeedState } from './need.state.ts';

const { OPEN, MATCHED, IN_PROJECT, FULFILLED } = NeedState;

/** A need is published once it is asked; what is drafted or taken back is for those who word it. */
export const seesNeed = anyOf<Need>(
  when('state', [OPEN, MATCHED, IN_PROJECT, FULFILLED], everyone),
  inCommunity('community', ...officers, 'RESIDENT_REP'),
);
