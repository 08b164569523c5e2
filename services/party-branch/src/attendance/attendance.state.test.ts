import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { attendanceMoves } from './attendance.state.ts';

describe('an attendance', () => {
  it('moves like this and in no other way', () => {
    expectMoves(attendanceMoves, [
      'INVITED accept ACCEPTED',
      'INVITED excuse LEAVE',
      'INVITED delegate PROXY',
      'INVITED arrive PRESENT',
      'INVITED miss ABSENT_UNEXCUSED',
      'ACCEPTED accept ACCEPTED',
      'ACCEPTED excuse LEAVE',
      'ACCEPTED delegate PROXY',
      'ACCEPTED arrive PRESENT',
      'ACCEPTED miss ABSENT_UNEXCUSED',
      'LEAVE accept ACCEPTED',
      'LEAVE delegate PROXY',
      'LEAVE arrive PRESENT',
      'PROXY accept ACCEPTED',
      'PROXY excuse LEAVE',
      'PROXY delegate PROXY',
      'PROXY arrive PRESENT',
      'ABSENT_UNEXCUSED arrive PRESENT',
    ]);
  });
});
