import { describe, expect, it } from 'vitest';
import { isOverdue, isQuantity, numberAfter } from './commitment.rules.ts';
import { CommitmentState } from './commitment.state.ts';

describe('a commitment', () => {
  const due = { state: CommitmentState.COMMITTED, dueOn: '2026-04-14' };

  it('is overdue the day after, until it is settled', () => {
    expect(isOverdue(due, '2026-04-15')).toBe(true);
    expect(isOverdue(due, '2026-04-14')).toBe(false);
    expect(isOverdue({ ...due, state: CommitmentState.ACCEPTED }, '2026-04-15')).toBe(false);
  });

  it('is numbered on within its year', () => {
    expect(numberAfter(undefined, '2026')).toBe('C-2026-0001');
    expect(numberAfter('C-2026-0060', '2026')).toBe('C-2026-0061');
    expect(numberAfter('C-2025-0060', '2026')).toBe('C-2026-0001');
  });
});

describe('a quantity', () => {
  it.each([0.001, 1, 2.5, 999_999.999])('can be %d', (quantity) => expect(isQuantity(quantity)).toBe(true));
  it.each([0, -1, 0.0001, 1.2345, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (quantity) =>
    expect(isQuantity(quantity)).toBe(false),
  );
});
