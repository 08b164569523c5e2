import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { followUpMoves } from './follow-up.state.ts';

describe('a follow up', () => {
  it('moves like this and in no other way', () => {
    expectMoves(followUpMoves, [
      'OPEN progress IN_PROGRESS',
      'OPEN finish DONE',
      'OPEN cancel CANCELLED',
      'IN_PROGRESS progress IN_PROGRESS',
      'IN_PROGRESS finish DONE',
      'IN_PROGRESS cancel CANCELLED',
    ]);
  });
});
