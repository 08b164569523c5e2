import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { signupMoves } from './shift-signup.state.ts';

describe('a shift signup', () => {
  it('moves like this and in no other way', () => {
    expectMoves(signupMoves, [
      'SIGNED_UP checkIn CHECKED_IN',
      'SIGNED_UP miss NO_SHOW',
      'SIGNED_UP cancel CANCELLED',
      'WAITLISTED seat SIGNED_UP',
      'WAITLISTED cancel CANCELLED',
      'CHECKED_IN checkOut CHECKED_OUT',
    ]);
  });
});
