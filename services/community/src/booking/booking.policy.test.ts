import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import {
  canBookForActivity,
  canBookForMeeting,
  canCancel,
  canCheckIn,
  canDecide,
  canRequest,
  owesReason,
} from './booking.policy.ts';

const community = { id: '000000000001' };
const [unit, lender] = ['unit', 'lender'];
const own = { community, providerUnitId: null };
const lent = { community, providerUnitId: lender };

describe('booking', () => {
  it('for a unit is for its liaison and head', () => {
    expect(whoMay(unit, (by) => canRequest(by, own, unit))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('other', (by) => canRequest(by, own, unit))).toEqual([]);
  });

  it('for the community is for those who work for it', () => {
    const workers = ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER'];
    expect(whoMay(community.id, (by) => canRequest(by, own, null))).toEqual(workers);
    expect(whoMay('000000000002', (by) => canRequest(by, own, null))).toEqual([]);
  });

  it('for a joint meeting is for the community alone', () => {
    expect(canBookForMeeting(null)).toBe(true);
    expect(canBookForMeeting(unit)).toBe(false);
  });

  it('for an activity is for the community and the units that hold it', () => {
    const activity = { coHostUnitIds: [unit] };
    expect([null, unit, lender].map((by) => canBookForActivity(activity, by))).toEqual([true, true, false]);
  });

  it('is decided by the owner of the place alone', () => {
    expect(whoMay(community.id, (by) => canDecide(by, own))).toEqual(['CHAIR', 'COMMUNITY_WORKER']);
    expect(whoMay(community.id, (by) => canDecide(by, lent))).toEqual([]);
    expect(whoMay(lender, (by) => canDecide(by, lent))).toEqual(['LIAISON', 'UNIT_HEAD']);
  });

  it('is called off by who asked or who decides', () => {
    expect(whoMay(unit, (by) => canCancel(by, lent, { requesterUnitId: unit }))).toEqual([
      'LIAISON',
      'UNIT_HEAD',
    ]);
    expect(whoMay(lender, (by) => canCancel(by, lent, { requesterUnitId: unit }))).toEqual([
      'LIAISON',
      'UNIT_HEAD',
    ]);
    expect(whoMay('other', (by) => canCancel(by, lent, { requesterUnitId: unit }))).toEqual([]);
  });

  it('is called off with a reason by whoever did not ask', () => {
    const unexplained = (scope: string) =>
      whoMay(scope, (by) => !owesReason(by, lent, { requesterUnitId: unit }));
    expect(unexplained(unit)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(unexplained(lender)).toEqual([]);
  });

  it('is checked in by who asked or a community worker', () => {
    expect(whoMay(unit, (by) => canCheckIn(by, own, { requesterUnitId: unit }))).toEqual([
      'LIAISON',
      'UNIT_HEAD',
    ]);
    expect(whoMay(community.id, (by) => canCheckIn(by, own, { requesterUnitId: unit }))).toEqual([
      'COMMUNITY_WORKER',
    ]);
  });
});
