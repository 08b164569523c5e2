import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canAppoint } from './liaison.policy.ts';

describe('a liaison', () => {
  it('is appointed by the head of the unit', () => {
    expect(whoMay('unit', (by) => canAppoint(by, 'unit'))).toEqual(['UNIT_HEAD']);
    expect(whoMay('other', (by) => canAppoint(by, 'unit'))).toEqual([]);
  });
});
