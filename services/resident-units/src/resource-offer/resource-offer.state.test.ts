import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { offerMoves } from './resource-offer.state.ts';

describe('a resource offer', () => {
  it('moves like this and in no other way', () => {
    expectMoves(offerMoves, [
      'DRAFT open OPEN',
      'DRAFT close CLOSED',
      'OPEN suspend SUSPENDED',
      'OPEN close CLOSED',
      'SUSPENDED open OPEN',
      'SUSPENDED close CLOSED',
    ]);
  });
});
