import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { hourMoves } from './service-hour-entry.state.ts';

describe('a service hour entry', () => {
  it('moves like this and in no other way', () => {
    expectMoves(hourMoves, [
      'RECORDED submit PENDING_REVIEW',
      'RECORDED void VOIDED',
      'PENDING_REVIEW approve APPROVED',
      'PENDING_REVIEW adjust ADJUSTED',
      'PENDING_REVIEW reject REJECTED',
      'PENDING_REVIEW void VOIDED',
      'APPROVED dispute DISPUTED',
      'APPROVED void VOIDED',
      'DISPUTED approve APPROVED',
      'DISPUTED adjust ADJUSTED',
      'DISPUTED reject REJECTED',
      'DISPUTED void VOIDED',
      'ADJUSTED dispute DISPUTED',
      'ADJUSTED void VOIDED',
      'REJECTED dispute DISPUTED',
    ]);
  });
});
