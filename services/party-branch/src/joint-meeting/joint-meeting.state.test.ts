import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, it } from 'vitest';
import { meetingMoves } from './joint-meeting.state.ts';

describe('a joint meeting', () => {
  it('moves like this and in no other way', () => {
    expectMoves(meetingMoves, [
      'DRAFT openAgenda AGENDA_OPEN',
      'DRAFT cancel CANCELLED',
      'AGENDA_OPEN freezeAgenda AGENDA_FROZEN',
      'AGENDA_OPEN cancel CANCELLED',
      'AGENDA_FROZEN reopenAgenda AGENDA_OPEN',
      'AGENDA_FROZEN convene CONVENED',
      'AGENDA_FROZEN cancel CANCELLED',
      'CONVENED open IN_SESSION',
      'CONVENED cancel CANCELLED',
      'IN_SESSION adjourn ADJOURNED',
      'ADJOURNED submitMinutes MINUTES_REVIEW',
      'MINUTES_REVIEW close CLOSED',
    ]);
  });
});
