import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { isOneself } from './in-service-member.policy.ts';

describe('a member', () => {
  it('is nobody but themselves', () => {
    expect(whoMay('member', (by) => isOneself(by, 'member'))).toEqual(['IN_SERVICE_MEMBER']);
    expect(whoMay('other', (by) => isOneself(by, 'member'))).toEqual([]);
  });
});
