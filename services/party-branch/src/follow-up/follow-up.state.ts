import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum FollowUpState {
  OPEN = 'OPEN',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(FollowUpState, {
  name: 'FollowUpState',
  description: '督办状态: where a follow-up stands; whether it is overdue follows from its day.',
  valuesConfig: {
    OPEN: { description: '未开始: nothing reported yet.' },
    IN_PROGRESS: { description: '进行中: progress was reported.' },
    DONE: { description: '已完成: done.' },
    CANCELLED: { description: '已取消: no longer asked for.' },
  },
});

const { IN_PROGRESS, DONE, CANCELLED } = FollowUpState;

export type FollowUpMove = 'progress' | 'finish' | 'cancel';

/** Every legal move of a follow-up; a state without moves is final. */
export const followUpMoves: MoveTable<FollowUpState, FollowUpMove> = {
  OPEN: { progress: IN_PROGRESS, finish: DONE, cancel: CANCELLED },
  IN_PROGRESS: { progress: IN_PROGRESS, finish: DONE, cancel: CANCELLED },
  DONE: {},
  CANCELLED: {},
};

/** The states in which something is still to be done. */
export const openStates = [FollowUpState.OPEN, FollowUpState.IN_PROGRESS];
