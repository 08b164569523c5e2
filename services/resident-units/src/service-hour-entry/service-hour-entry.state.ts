import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum HourState {
  RECORDED = 'RECORDED',
  PENDING_REVIEW = 'PENDING_REVIEW',
  APPROVED = 'APPROVED',
  DISPUTED = 'DISPUTED',
  ADJUSTED = 'ADJUSTED',
  REJECTED = 'REJECTED',
  VOIDED = 'VOIDED',
}
registerEnumType(HourState, {
  name: 'HourState',
  description: '时长状态: where a record of hours stands.',
  valuesConfig: {
    RECORDED: { description: '已记录: written down.' },
    PENDING_REVIEW: { description: '待审核: waits for review.' },
    APPROVED: { description: '已认定: counts.' },
    DISPUTED: { description: '有异议: the member disagrees.' },
    ADJUSTED: { description: '已调整: counts with other minutes than recorded.' },
    REJECTED: { description: '不予认定: does not count.' },
    VOIDED: { description: '已作废: taken out of the books.' },
  },
});

const { PENDING_REVIEW, APPROVED, DISPUTED, ADJUSTED, REJECTED, VOIDED } = HourState;

export type HourMove = 'submit' | 'approve' | 'adjust' | 'reject' | 'dispute' | 'void';

/** Every legal move of an hour entry; a state without moves is final. */
export const hourMoves: MoveTable<HourState, HourMove> = {
  RECORDED: { submit: PENDING_REVIEW, void: VOIDED },
  PENDING_REVIEW: { approve: APPROVED, adjust: ADJUSTED, reject: REJECTED, void: VOIDED },
  APPROVED: { dispute: DISPUTED, void: VOIDED },
  DISPUTED: { approve: APPROVED, adjust: ADJUSTED, reject: REJECTED, void: VOIDED },
  ADJUSTED: { dispute: DISPUTED, void: VOIDED },
  REJECTED: { dispute: DISPUTED },
  VOIDED: {},
};

/** The states whose minutes count. */
export const countedStates = [APPROVED, ADJUSTED];

/** The states in which an entry takes up no time: another may stand in its place. */
export const deadStates = [REJECTED, VOIDED];
