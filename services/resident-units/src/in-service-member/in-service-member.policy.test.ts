import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import type { InServiceMember } from './in-service-member.entity.ts';
import { isOneself, isOnesOwn, seesMember, seesService } from './in-service-member.policy.ts';

const [communityId, another] = ['000000000001', '000000000002'];
const unit = { id: 'unit' } as Unit;
const member = { id: 'member', unit, homeCommunityId: communityId };
const service = { member: member as InServiceMember, unit, communityId };
const organisers = ['BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'STREET_OFFICE', 'AUDITOR'];

describe('a member', () => {
  it('is nobody but themselves, wherever they live now', () => {
    for (const place of [undefined, communityId, another]) {
      expect(whoMay(isOneself, member, 'member', place)).toEqual(['IN_SERVICE_MEMBER']);
      expect(whoMay(isOnesOwn, service, 'member', place)).toEqual(['IN_SERVICE_MEMBER']);
    }
    expect(whoMay(isOneself, member, 'other', communityId)).toEqual([]);
    expect(whoMay(isOnesOwn, service, 'other', communityId)).toEqual([]);
  });
});

describe.each([
  ['a member', (scope: string, place?: string) => whoMay(seesMember, member, scope, place)],
  ['what a member serves', (scope: string, place?: string) => whoMay(seesService, service, scope, place)],
])('%s', (_, whoSees) => {
  it('is seen by their unit, in whichever community it speaks', () => {
    expect(whoSees('unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoSees('unit', another)).toEqual(['LIAISON', 'UNIT_HEAD']);
  });

  it('is seen by those of the community who organise service, and watch over it', () => {
    expect(whoSees(communityId)).toEqual(organisers);
    expect(whoSees('000000000')).toEqual(organisers);
    expect(whoSees(another)).toEqual([]);
  });

  it('is not seen by another unit, or another member, of the same community', () => {
    expect(whoSees('other', communityId)).toEqual(organisers);
  });
});
