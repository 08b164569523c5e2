import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { reportMoves } from './check-in-report.state.ts';

describe('a report', () => {
  it('moves like this and in no other way', () => {
    expectMoves(reportMoves, [
      'SUBMITTED receive RECEIVED',
      'SUBMITTED end ENDED',
      'RECEIVED activate ACTIVE',
      'RECEIVED end ENDED',
      'ACTIVE renew ACTIVE',
      'ACTIVE suspend SUSPENDED',
      'ACTIVE transfer TRANSFERRED',
      'ACTIVE end ENDED',
      'SUSPENDED resume ACTIVE',
      'SUSPENDED transfer TRANSFERRED',
      'SUSPENDED end ENDED',
    ]);
  });
});
