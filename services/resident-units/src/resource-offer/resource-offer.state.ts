import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum OfferState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  SUSPENDED = 'SUSPENDED',
  CLOSED = 'CLOSED',
}
registerEnumType(OfferState, {
  name: 'OfferState',
  description: '资源状态: whether an offer can be taken up.',
  valuesConfig: {
    DRAFT: { description: '草拟: not yet offered.' },
    OPEN: { description: '开放: can be taken up.' },
    SUSPENDED: { description: '暂停: not for the moment.' },
    CLOSED: { description: '关闭: no longer offered.' },
  },
});

const { OPEN, SUSPENDED, CLOSED } = OfferState;

export type OfferMove = 'open' | 'suspend' | 'close';

/** Every legal move of an offer; a closed one stays closed. */
export const offerMoves: MoveTable<OfferState, OfferMove> = {
  DRAFT: { open: OPEN, close: CLOSED },
  OPEN: { suspend: SUSPENDED, close: CLOSED },
  SUSPENDED: { open: OPEN, close: CLOSED },
  CLOSED: {},
};
