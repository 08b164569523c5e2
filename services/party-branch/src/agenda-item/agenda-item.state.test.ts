import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { agendaItemMoves } from './agenda-item.state.ts';

describe('an agenda item', () => {
  it('moves like this and in no other way', () => {
    expectMoves(agendaItemMoves, [
      'PROPOSED accept ACCEPTED',
      'PROPOSED defer DEFERRED',
      'PROPOSED withdraw WITHDRAWN',
      'ACCEPTED discuss IN_DISCUSSION',
      'ACCEPTED decide DECIDED',
      'ACCEPTED note NOTED',
      'ACCEPTED defer DEFERRED',
      'ACCEPTED withdraw WITHDRAWN',
      'IN_DISCUSSION decide DECIDED',
      'IN_DISCUSSION note NOTED',
      'IN_DISCUSSION defer DEFERRED',
    ]);
  });
});
