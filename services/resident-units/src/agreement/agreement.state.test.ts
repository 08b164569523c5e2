import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { agreementMoves } from './agreement.state.ts';

describe('an agreement', () => {
  it('moves like this and in no other way', () => {
    expectMoves(agreementMoves, [
      'DRAFT negotiate NEGOTIATING',
      'DRAFT terminate TERMINATED',
      'NEGOTIATING signFirst NEGOTIATING',
      'NEGOTIATING sign SIGNED',
      'NEGOTIATING terminate TERMINATED',
      'SIGNED activate ACTIVE',
      'SIGNED terminate TERMINATED',
      'ACTIVE review REVIEW_DUE',
      'ACTIVE renew RENEWED',
      'ACTIVE expire EXPIRED',
      'ACTIVE terminate TERMINATED',
      'REVIEW_DUE renew RENEWED',
      'REVIEW_DUE expire EXPIRED',
      'REVIEW_DUE terminate TERMINATED',
    ]);
  });
});
