import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum NeedState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  MATCHED = 'MATCHED',
  IN_PROJECT = 'IN_PROJECT',
  FULFILLED = 'FULFILLED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(NeedState, {
  name: 'NeedState',
  description: '需求状态: how far a need has come.',
  valuesConfig: {
    DRAFT: { description: '草拟: not yet published.' },
    OPEN: { description: '待认领: waits for someone to answer it.' },
    MATCHED: { description: '已认领: someone has promised to answer it.' },
    IN_PROJECT: { description: '实施中: being answered.' },
    FULFILLED: { description: '已满足: answered.' },
    WITHDRAWN: { description: '已撤销: no longer asked for.' },
  },
});

const { OPEN, MATCHED, IN_PROJECT, FULFILLED, WITHDRAWN } = NeedState;

export type NeedMove = 'publish' | 'match' | 'unmatch' | 'begin' | 'fulfil' | 'withdraw';

/** Every legal move of a need; a state without moves is final. */
export const needMoves: MoveTable<NeedState, NeedMove> = {
  DRAFT: { publish: OPEN, withdraw: WITHDRAWN },
  OPEN: { match: MATCHED, withdraw: WITHDRAWN },
  MATCHED: { unmatch: OPEN, begin: IN_PROJECT, withdraw: WITHDRAWN },
  IN_PROJECT: { fulfil: FULFILLED, withdraw: WITHDRAWN },
  FULFILLED: {},
  WITHDRAWN: {},
};
