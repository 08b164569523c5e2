import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { bookingMoves } from './booking.state.ts';

describe('a booking', () => {
  it('moves like this and in no other way', () => {
    expectMoves(bookingMoves, [
      'PENDING hold HELD',
      'PENDING confirm CONFIRMED',
      'PENDING reject REJECTED',
      'PENDING cancel CANCELLED',
      'HELD confirm CONFIRMED',
      'HELD reject REJECTED',
      'HELD cancel CANCELLED',
      'HELD release RELEASED',
      'CONFIRMED checkIn CHECKED_IN',
      'CONFIRMED cancel CANCELLED',
      'CONFIRMED markNoShow NO_SHOW',
      'CONFIRMED release RELEASED',
      'CHECKED_IN complete COMPLETED',
    ]);
  });
});
