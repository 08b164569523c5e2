import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { householdCaseMoves } from './household-case.state.ts';

describe('a household case', () => {
  it('moves like this and in no other way', () => {
    expectMoves(householdCaseMoves, ['OPEN close CLOSED']);
  });
});
