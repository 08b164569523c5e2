import { describe, expect, it } from 'vitest';
import { isOverdue } from './follow-up.rules.ts';
import { FollowUpState } from './follow-up.state.ts';

const { OPEN, IN_PROGRESS, DONE, CANCELLED } = FollowUpState;
const dueOn = '2026-04-15';

describe('a follow-up', () => {
  it.each([OPEN, IN_PROGRESS])('that is %s is overdue from the day after its day', (state) => {
    expect(isOverdue({ state, dueOn }, '2026-04-15')).toBe(false);
    expect(isOverdue({ state, dueOn }, '2026-04-16')).toBe(true);
  });

  it.each([DONE, CANCELLED])('that is %s is never overdue', (state) => {
    expect(isOverdue({ state, dueOn }, '2027-01-01')).toBe(false);
  });
});
