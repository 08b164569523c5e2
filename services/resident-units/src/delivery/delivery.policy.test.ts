import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canAccept, canRecord } from './delivery.policy.ts';

describe('a delivery', () => {
  it('is recorded by the unit', () => {
    expect(whoMay('unit', (by) => canRecord(by, 'unit'))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('other', (by) => canRecord(by, 'unit'))).toEqual([]);
  });

  it('is accepted by the community, never by the unit', () => {
    expect(whoMay('000000000001', (by) => canAccept(by, '000000000001'))).toEqual([
      'CHAIR',
      'COMMUNITY_WORKER',
    ]);
    expect(whoMay('unit', (by) => canAccept(by, '000000000001'))).toEqual([]);
  });
});
