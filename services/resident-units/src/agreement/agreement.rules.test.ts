import { describe, expect, it } from 'vitest';
import { CommitmentState } from '../commitment/commitment.state.ts';
import { isHash, isInForce, isInOrder, isKept } from './agreement.rules.ts';
import { AgreementState } from './agreement.state.ts';

const agreement = { state: AgreementState.ACTIVE, activeFrom: '2026-01-01', activeTo: '2026-05-14' };

describe('an agreement', () => {
  it('holds from its first day to its last', () => {
    expect(isInForce(agreement, '2025-12-31')).toBe(false);
    expect(isInForce(agreement, '2026-01-01')).toBe(true);
    expect(isInForce(agreement, '2026-05-14')).toBe(true);
    expect(isInForce(agreement, '2026-05-15')).toBe(false);
  });

  it('holds while its review is due, and in no other state', () => {
    const held = Object.values(AgreementState).filter((state) =>
      isInForce({ ...agreement, state }, '2026-02-01'),
    );
    expect(held).toEqual([AgreementState.ACTIVE, AgreementState.REVIEW_DUE]);
  });
});

describe('a clause', () => {
  const [kept, cancelled] = [{ state: CommitmentState.PLEDGED }, { state: CommitmentState.CANCELLED }];

  it('is kept by a commitment that was not cancelled', () => {
    expect(isKept({ isPrinciple: false }, [cancelled, kept])).toBe(true);
    expect(isKept({ isPrinciple: false }, [cancelled])).toBe(false);
    expect(isKept({ isPrinciple: false }, [])).toBe(false);
  });

  it('that states a principle needs none', () => {
    expect(isKept({ isPrinciple: true }, [])).toBe(true);
  });
});

describe('the days of an agreement', () => {
  it.each([
    ['2026-01-01', null, null, true],
    ['2026-01-01', '2026-12-31', '2026-12-31', true],
    ['2026-01-01', null, '2026-01-01', true],
    ['2026-01-01', '2026-01-01', null, false],
    ['2026-01-01', '2025-12-31', null, false],
    ['2026-01-01', null, '2025-12-31', false],
    ['2026-01-01', '2026-12-31', '2027-01-01', false],
  ])('from %s to %s, reviewed on %s, are in order: %s', (activeFrom, activeTo, reviewOn, inOrder) => {
    expect(isInOrder({ activeFrom, activeTo, reviewOn })).toBe(inOrder);
  });
});

describe('a document', () => {
  it.each([
    ['a'.repeat(64), true],
    ['A'.repeat(64), false],
    ['a'.repeat(63), false],
    [`${'a'.repeat(64)}\n`, false],
  ])('is named by its SHA-256: %j %s', (sha256, is) => expect(isHash(sha256)).toBe(is));
});
