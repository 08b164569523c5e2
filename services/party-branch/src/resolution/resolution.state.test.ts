import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { resolutionMoves } from './resolution.state.ts';

describe('a resolution', () => {
  it('moves like this and in no other way', () => {
    expectMoves(resolutionMoves, [
      'DRAFT putToVote PUT_TO_VOTE',
      'PUT_TO_VOTE adopt ADOPTED',
      'PUT_TO_VOTE reject REJECTED',
      'ADOPTED execute IN_EXECUTION',
      'ADOPTED supersede SUPERSEDED',
      'IN_EXECUTION review REVIEW_DUE',
      'IN_EXECUTION complete COMPLETED',
      'IN_EXECUTION supersede SUPERSEDED',
      'REVIEW_DUE execute IN_EXECUTION',
      'REVIEW_DUE complete COMPLETED',
      'REVIEW_DUE supersede SUPERSEDED',
    ]);
  });
});
