import { expectMoves } from '@hub/kit/expect-moves.ts';
import { describe, expect, it } from 'vitest';
import { agendaIsOpen, isOver, MeetingState, meetingMoves } from './joint-meeting.state.ts';

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

  it('has an agenda that is open, then fixed, and is over when its session is or will not be', () => {
    const states = Object.values(MeetingState);
    expect(states.filter(agendaIsOpen)).toEqual(['DRAFT', 'AGENDA_OPEN']);
    expect(states.filter(isOver)).toEqual(['ADJOURNED', 'MINUTES_REVIEW', 'CLOSED', 'CANCELLED']);
  });
});
