import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { canAppoint } from './liaison.policy.ts';

const communityId = '000000000001';
const liaison = { unit: { id: 'unit' } as Unit, communityId };

describe('a liaison', () => {
  it('is appointed by the head of the unit, in the community in which they head it', () => {
    expect(whoMay(canAppoint, liaison, 'unit', communityId)).toEqual(['UNIT_HEAD']);
    expect(whoMay(canAppoint, liaison, 'unit')).toEqual(['UNIT_HEAD']);
    expect(whoMay(canAppoint, liaison, 'unit', '000000000002')).toEqual([]);
    expect(whoMay(canAppoint, liaison, 'other', communityId)).toEqual([]);
  });
});
