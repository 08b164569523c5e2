import { describe, expect, it } from 'vitest';
import { boundQuantity, isOverdue, pledgedQuantity } from './commitment.rules.ts';
import { CommitmentState } from './commitment.state.ts';

describe('a commitment', () => {
  const due = { state: CommitmentState.COMMITTED, dueOn: '2026-04-14' };

  it('is overdue the day after, until it is settled', () => {
    expect(isOverdue(due, '2026-04-15')).toBe(true);
    expect(isOverdue(due, '2026-04-14')).toBe(false);
    const settled = Object.values(CommitmentState).filter(
      (state) => !isOverdue({ ...due, state }, '2026-04-15'),
    );
    expect(settled).toEqual(['ACCEPTED', 'CLOSED_SHORT', 'CANCELLED']);
  });

  it.each([
    ['PLEDGED', 0, 120],
    ['COMMITTED', 120, 0],
    ['SCHEDULED', 120, 0],
    ['PART_DELIVERED', 120, 0],
    ['DELIVERED', 120, 0],
    ['ACCEPTED', 120, 0],
    ['CLOSED_SHORT', 90, 0],
    ['CANCELLED', 0, 0],
  ] as const)('that is %s binds %i of its 120 and pledges %i', (state, bound, pledged) => {
    const commitment = { state: CommitmentState[state], quantity: 120, quantityAccepted: 90 };
    expect([boundQuantity(commitment), pledgedQuantity(commitment)]).toEqual([bound, pledged]);
  });
});
