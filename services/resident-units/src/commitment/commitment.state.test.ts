import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { commitmentMoves } from './commitment.state.ts';

describe('a commitment', () => {
  it('moves like this and in no other way', () => {
    expectMoves(commitmentMoves, [
      'PLEDGED confirm COMMITTED',
      'PLEDGED cancel CANCELLED',
      'COMMITTED schedule SCHEDULED',
      'COMMITTED deliverPart PART_DELIVERED',
      'COMMITTED deliverAll DELIVERED',
      'COMMITTED cancel CANCELLED',
      'SCHEDULED schedule SCHEDULED',
      'SCHEDULED deliverPart PART_DELIVERED',
      'SCHEDULED deliverAll DELIVERED',
      'SCHEDULED cancel CANCELLED',
      'PART_DELIVERED deliverPart PART_DELIVERED',
      'PART_DELIVERED deliverAll DELIVERED',
      'PART_DELIVERED acceptPart PART_DELIVERED',
      'PART_DELIVERED turnDown PART_DELIVERED',
      'PART_DELIVERED closeShort CLOSED_SHORT',
      'DELIVERED deliverAll DELIVERED',
      'DELIVERED accept ACCEPTED',
      'DELIVERED acceptPart DELIVERED',
      'DELIVERED turnDown DELIVERED',
      'DELIVERED closeShort CLOSED_SHORT',
      'ACCEPTED acceptPart ACCEPTED',
      'ACCEPTED turnDown ACCEPTED',
    ]);
  });
});
