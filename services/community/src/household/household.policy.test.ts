import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { Community } from '../community/community.entity.ts';
import { canOpenCase, canRegister, seesAccesses, seesHousehold } from './household.policy.ts';
import { canClose, seesCase } from './household-case.policy.ts';
import { HouseholdCaseState } from './household-case.state.ts';

const [id, elsewhere] = ['000000000001', '000000000002'];
const community = Object.assign(new Community(), { id });
const keepers = ['BRANCH_SECRETARY', 'COMMUNITY_WORKER'];
const { OPEN, CLOSED } = HouseholdCaseState;

describe('a household', () => {
  it('is registered by a community worker', () => {
    expect(whoMay(canRegister, { community }, id)).toEqual(['COMMUNITY_WORKER']);
    expect(whoMay(canRegister, { community }, elsewhere)).toEqual([]);
  });

  it('is known to those who keep the register, and not to those who watch over the community', () => {
    expect(whoMay(seesHousehold, { community }, id)).toEqual(keepers);
    expect(whoMay(seesHousehold, { community }, elsewhere)).toEqual([]);
    expect(whoMay(canOpenCase, { community }, id)).toEqual(keepers);
  });

  it('is told by the worker who has read what', () => {
    expect(whoMay(seesAccesses, { community }, id)).toEqual(['COMMUNITY_WORKER']);
  });
});

describe('a household case', () => {
  it('is seen and closed by those who keep the register', () => {
    const row = { community, personId: 'someone', state: CLOSED };
    expect(whoMay(seesCase, row, id)).toEqual(keepers);
    expect(whoMay(canClose, row, elsewhere)).toEqual([]);
  });

  it('is the person’s own while it is open and they have to do with the community', () => {
    const person = (communityId: string) => ({
      id: 'someone',
      grants: [{ role: 'VOLUNTEER' as const, scope: 'member', communityId }],
    });
    const row = { community, personId: 'someone', state: OPEN };
    expect(seesCase.allows(person(id), row)).toBe(true);
    expect(seesCase.allows(person(elsewhere), row)).toBe(false);
    expect(seesCase.allows({ id: 'someone', grants: [] }, row)).toBe(false);
    expect(seesCase.allows({ ...person(id), id: 'another' }, row)).toBe(false);
    expect(seesCase.allows(person(id), { ...row, state: CLOSED })).toBe(false);
    expect(canClose.allows(person(id), row)).toBe(true);
  });
});
