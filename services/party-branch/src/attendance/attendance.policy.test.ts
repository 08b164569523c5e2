import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canAttest, canMark } from './attendance.policy.ts';

const [community, unit] = ['000000000001', 'unit'];

describe('attendance', () => {
  it('is answered by the unit itself, or marked for it', () => {
    expect(whoMay(unit, (by) => canMark(by, community, unit))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(community, (by) => canMark(by, community, unit))).toEqual(['CHAIR', 'RECORDER']);
    expect(whoMay('other', (by) => canMark(by, community, unit))).toEqual([]);
  });

  it('is attested by the record alone', () => {
    expect(whoMay(unit, (by) => canAttest(by, community))).toEqual([]);
    expect(whoMay(community, (by) => canAttest(by, community))).toEqual(['CHAIR', 'RECORDER']);
  });
});
