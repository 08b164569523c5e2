import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum ResolutionState {
  DRAFT = 'DRAFT',
  PUT_TO_VOTE = 'PUT_TO_VOTE',
  ADOPTED = 'ADOPTED',
  REJECTED = 'REJECTED',
  IN_EXECUTION = 'IN_EXECUTION',
  REVIEW_DUE = 'REVIEW_DUE',
  COMPLETED = 'COMPLETED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(ResolutionState, {
  name: 'ResolutionState',
  description: '决议状态: where a resolution stands.',
  valuesConfig: {
    DRAFT: { description: '草案: being worded.' },
    PUT_TO_VOTE: { description: '付表决: being voted on.' },
    ADOPTED: { description: '已通过: adopted; its text no longer changes.' },
    REJECTED: { description: '未通过: voted down.' },
    IN_EXECUTION: { description: '执行中: being carried out.' },
    REVIEW_DUE: { description: '待检查: its execution is to be looked at.' },
    COMPLETED: { description: '已完成: carried out.' },
    SUPERSEDED: { description: '已被取代: another resolution took its place.' },
  },
});

const { PUT_TO_VOTE, ADOPTED, REJECTED, IN_EXECUTION, REVIEW_DUE, COMPLETED, SUPERSEDED } = ResolutionState;

export type ResolutionMove =
  | 'putToVote'
  | 'adopt'
  | 'reject'
  | 'execute'
  | 'review'
  | 'complete'
  | 'supersede';

/** Every legal move of a resolution; a state without moves is final. */
export const resolutionMoves: MoveTable<ResolutionState, ResolutionMove> = {
  DRAFT: { putToVote: PUT_TO_VOTE },
  PUT_TO_VOTE: { adopt: ADOPTED, reject: REJECTED },
  ADOPTED: { execute: IN_EXECUTION, supersede: SUPERSEDED },
  REJECTED: {},
  IN_EXECUTION: { review: REVIEW_DUE, complete: COMPLETED, supersede: SUPERSEDED },
  REVIEW_DUE: { execute: IN_EXECUTION, complete: COMPLETED, supersede: SUPERSEDED },
  COMPLETED: {},
  SUPERSEDED: {},
};
