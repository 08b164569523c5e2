import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { activityMoves } from './service-activity.state.ts';

describe('a service activity', () => {
  it('moves like this and in no other way', () => {
    expectMoves(activityMoves, [
      'PLANNED open OPEN',
      'OPEN start RUNNING',
      'RUNNING finish DONE',
      'DONE report REPORTED',
    ]);
  });
});
