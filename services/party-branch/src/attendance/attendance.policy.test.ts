import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canAttest, canMark } from './attendance.policy.ts';

const [communityId, unitId] = ['000000000001', 'unit'];
const attendance = { communityId, unitId };

describe('attendance', () => {
  it('is answered by the unit itself, or marked for it', () => {
    expect(whoMay(canMark, attendance, unitId, communityId)).toEqual([
      'CHAIR',
      'RECORDER',
      'LIAISON',
      'UNIT_HEAD',
    ]);
    expect(whoMay(canMark, attendance, unitId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canMark, attendance, 'other')).toEqual([]);
  });

  it('is attested by the record alone', () => {
    expect(whoMay(canAttest, attendance, unitId)).toEqual([]);
    expect(whoMay(canAttest, attendance, communityId)).toEqual(['CHAIR', 'RECORDER']);
  });
});
