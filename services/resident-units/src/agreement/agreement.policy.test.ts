import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { canKeep, canNegotiate, canTerminate, Party, signsFor } from './agreement.policy.ts';

const parties = { unit: { id: 'unit' } as Unit, communityId: '000000000001' };
const [unit, community] = ['unit', '000000000001'];

describe('an agreement', () => {
  it('is written by either side', () => {
    expect(whoMay(unit, (by) => canNegotiate(by, parties))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(community, (by) => canNegotiate(by, parties))).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay('other', (by) => canNegotiate(by, parties))).toEqual([]);
  });

  it('is signed, and ended, by the head of the unit and the secretary of the branch', () => {
    expect(whoMay(unit, (by) => signsFor(by, parties).includes(Party.UNIT))).toEqual(['UNIT_HEAD']);
    expect(whoMay(community, (by) => signsFor(by, parties).includes(Party.COMMUNITY))).toEqual([
      'BRANCH_SECRETARY',
    ]);
    expect(whoMay(unit, (by) => canTerminate(by, parties))).toEqual(['UNIT_HEAD']);
    expect(whoMay(community, (by) => canTerminate(by, parties))).toEqual(['BRANCH_SECRETARY']);
  });

  it('is kept by the branch', () => {
    expect(whoMay(community, (by) => canKeep(by, community))).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay(unit, (by) => canKeep(by, community))).toEqual([]);
  });
});
