import { nobody } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { Community } from '../community/community.entity.ts';
import {
  type BookingParties,
  canBookForMeeting,
  canCancel,
  canCheckIn,
  canDecide,
  canRequest,
  isHeldBy,
  seesBooking,
  seesReason,
} from './booking.policy.ts';

const [id, elsewhere] = ['000000000001', '000000000002'];
const community = Object.assign(new Community(), { id });
const [unit, lender] = ['unit', 'lender'];
const own: BookingParties = { community, requesterUnitId: null, providerUnitId: null };
const ofUnit: BookingParties = { ...own, requesterUnitId: unit };
const lent: BookingParties = { ...ofUnit, providerUnitId: lender };
const unitRoles = ['LIAISON', 'UNIT_HEAD'];
const workers = ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER'];

describe('booking', () => {
  it('for a unit is for its liaison and head, each in their own community', () => {
    expect(whoMay(canRequest, ofUnit, unit, id)).toEqual(unitRoles);
    expect(whoMay(canRequest, ofUnit, unit, elsewhere)).toEqual([]);
    expect(whoMay(canRequest, ofUnit, 'other', id)).toEqual([]);
    expect(whoMay(canRequest, ofUnit, id)).toEqual([]);
  });

  it('for the community is for those who work for it', () => {
    expect(whoMay(canRequest, own, id)).toEqual(workers);
    expect(whoMay(canRequest, own, elsewhere)).toEqual([]);
  });

  it('for a joint meeting is for the community alone', () => {
    expect(whoMay(canBookForMeeting, own, id)).toEqual(workers);
    expect(whoMay(canBookForMeeting, ofUnit, unit, id)).toEqual([]);
  });

  it('for an activity is for the community and the units that hold it', () => {
    const activity = { coHostUnitIds: [unit] };
    expect([null, unit, lender].map((by) => isHeldBy(activity, by))).toEqual([true, true, false]);
  });

  it('is decided by the owner of the place alone', () => {
    expect(whoMay(canDecide, ofUnit, id)).toEqual(['CHAIR', 'COMMUNITY_WORKER']);
    expect(whoMay(canDecide, lent, id)).toEqual([]);
    expect(whoMay(canDecide, lent, lender, id)).toEqual(unitRoles);
    expect(whoMay(canDecide, lent, unit, id)).toEqual([]);
  });

  it('is called off by who asked or who decides', () => {
    expect(whoMay(canCancel, lent, unit, id)).toEqual(unitRoles);
    expect(whoMay(canCancel, lent, lender, id)).toEqual(unitRoles);
    expect(whoMay(canCancel, lent, 'other', id)).toEqual([]);
  });

  it('is checked in by who asked or a community worker', () => {
    expect(whoMay(canCheckIn, lent, unit)).toEqual(unitRoles);
    expect(whoMay(canCheckIn, lent, id)).toEqual(['COMMUNITY_WORKER']);
  });
});

describe('a booking', () => {
  it('is seen by all who have to do with the community, and by both units', () => {
    expect(whoMay(seesBooking, lent, id)).toHaveLength(12);
    expect(whoMay(seesBooking, lent, unit)).toEqual(unitRoles);
    expect(whoMay(seesBooking, lent, lender)).toEqual(unitRoles);
    expect(whoMay(seesBooking, lent, elsewhere)).toEqual([]);
    expect(seesBooking.allows(nobody, lent)).toBe(false);
  });

  it('tells the reason of its decision to both units and to those who run the community', () => {
    expect(whoMay(seesReason, lent, id)).toEqual([...workers, 'STREET_OFFICE', 'AUDITOR']);
    expect(whoMay(seesReason, lent, unit, id)).toContain('LIAISON');
    expect(whoMay(seesReason, lent, 'other', id)).not.toContain('LIAISON');
  });
});
