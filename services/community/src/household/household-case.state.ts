import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum HouseholdCaseState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(HouseholdCaseState, {
  name: 'HouseholdCaseState',
  description: '办理事由状态: whether it can still be a reason.',
  valuesConfig: {
    OPEN: { description: '办理中: a reason until its last day.' },
    CLOSED: { description: '已办结: a reason no more.' },
  },
});

const { CLOSED } = HouseholdCaseState;

export type HouseholdCaseMove = 'close';

/** Every legal move of a case; a state without moves is final. */
export const householdCaseMoves: MoveTable<HouseholdCaseState, HouseholdCaseMove> = {
  OPEN: { close: CLOSED },
  CLOSED: {},
};
