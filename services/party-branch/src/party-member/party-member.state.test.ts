import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { partyMemberMoves } from './party-member.state.ts';

describe('a party member', () => {
  it('moves like this and in no other way', () => {
    expectMoves(partyMemberMoves, [
      'PROSPECT admit ACTIVE',
      'PROSPECT leave LEFT',
      'ACTIVE transfer TRANSFERRED',
      'ACTIVE leave LEFT',
      'TRANSFERRED return ACTIVE',
    ]);
  });
});
