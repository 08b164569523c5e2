import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { needMoves } from './need.state.ts';

describe('a need', () => {
  it('moves like this and in no other way', () => {
    expectMoves(needMoves, [
      'DRAFT publish OPEN',
      'DRAFT withdraw WITHDRAWN',
      'OPEN match MATCHED',
      'OPEN withdraw WITHDRAWN',
      'MATCHED unmatch OPEN',
      'MATCHED begin IN_PROJECT',
      'MATCHED withdraw WITHDRAWN',
      'IN_PROJECT fulfil FULFILLED',
      'IN_PROJECT withdraw WITHDRAWN',
    ]);
  });
});
