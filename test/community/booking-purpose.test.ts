import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { aUnit, factoriesOn, on, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aFacility, aBooking, anActivity, request } = factoriesOn(hub);

const forMeeting = (id: string) => ({ purpose: { kind: 'JOINT_MEETING', id } });
const forActivity = (id: string) => ({ purpose: { kind: 'SERVICE_ACTIVITY', id } });

const aMeeting = ({ community }: TestCommunity) =>
  hub.insert('party-branch', 'joint_meeting', {
    community_id: community,
    no: '2026-T-02',
    quarter: '2026Q2',
    kind: 'REGULAR',
    state: 'DRAFT',
  });

async function venueOf(meetingId: string): Promise<string | undefined> {
  const query = 'query ($id: ID!) { jointMeeting(id: $id) { venueBooking { id } } }';
  return (await hub.ask(query, { id: meetingId })).data.jointMeeting.venueBooking?.id;
}

async function placeOf(activityId: string): Promise<string | undefined> {
  const query = 'query ($id: ID!) { serviceActivity(id: $id) { booking { id } } }';
  return (await hub.ask(query, { id: activityId })).data.serviceActivity.booking?.id;
}

describe('the venue of a joint meeting', () => {
  it('is what its community has booked for it', async () => {
    const facility = await aFacility();
    const meeting = await aMeeting(facility);
    const { data } = await request(facility, forMeeting(meeting), facility.recorder);
    expect(await venueOf(meeting)).toBe(data.requestBooking.id);
  });

  it('is not for a unit to say', async () => {
    const facility = await aFacility();
    const meeting = await aMeeting(facility);
    const { unit, liaison, head } = aUnit(facility);
    for (const as of [liaison, head]) {
      const answer = await request(facility, { requesterUnitId: unit, ...forMeeting(meeting) }, as);
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    expect(await venueOf(meeting)).toBeUndefined();
  });

  it('is not for another community to say', async () => {
    const facility = await aFacility();
    const meeting = await aMeeting(facility);
    const own = await aBooking(facility, { meeting_id: meeting, requested_at: on('08:00', '2026-04-01') });
    const elsewhere = await aFacility();
    expect(codeOf(await request(elsewhere, forMeeting(meeting), elsewhere.worker))).toBeUndefined();
    expect(await venueOf(meeting)).toBe(own.id);
  });

  it('is the one booked last that was not turned down or called off', async () => {
    const facility = await aFacility({ unit_count: 9 });
    const meeting_id = await aMeeting(facility);
    const booked = (day: string, state: string, unitNo: number) =>
      aBooking(facility, {
        meeting_id,
        state,
        requested_at: on('08:00', day),
        decision_reason: '…',
        uses: [{ from: on('09:00'), to: on('10:00'), unitNo }],
      });
    await booked('2026-04-01', 'CONFIRMED', 1);
    const last = await booked('2026-04-02', 'CONFIRMED', 2);
    for (const [i, state] of ['REJECTED', 'CANCELLED', 'RELEASED'].entries())
      await booked('2026-04-03', state, 3 + i);
    expect(await venueOf(meeting_id)).toBe(last.id);
  });
});

describe('the place of an activity', () => {
  it('is booked by its community, or by a unit that holds it too', async () => {
    const facility = await aFacility({ unit_count: 2 });
    const { unit, liaison } = aUnit(facility);
    const activity = await anActivity(facility, { co_host_unit_ids: [unit] });
    const own = await request(facility, forActivity(activity));
    expect(await placeOf(activity)).toBe(own.data.requestBooking.id);
    const coHosts = await request(facility, { requesterUnitId: unit, ...forActivity(activity) }, liaison);
    expect(await placeOf(activity)).toBe(coHosts.data.requestBooking.id);
  });

  it('is not for a unit that has no part in it', async () => {
    const facility = await aFacility();
    const { unit, liaison } = aUnit(facility);
    const activity = await anActivity(facility);
    const answer = await request(facility, { requesterUnitId: unit, ...forActivity(activity) }, liaison);
    expect(codeOf(answer)).toBe('NOT_A_CO_HOST');
    expect(await placeOf(activity)).toBeUndefined();
  });

  it('is in its own community', async () => {
    const facility = await aFacility();
    const elsewhere = await anActivity(await aCommunity());
    expect(codeOf(await request(facility, forActivity(elsewhere)))).toBe('ACTIVITY_OF_ANOTHER_COMMUNITY');
    expect(await placeOf(elsewhere)).toBeUndefined();
  });

  it('is not booked for what another community still plans', async () => {
    const facility = await aFacility();
    const planned = await anActivity(await aCommunity(), { state: 'PLANNED' });
    expect(codeOf(await request(facility, forActivity(planned)))).toBe('NOT_FOUND');
    const own = await anActivity(facility, { state: 'PLANNED' });
    expect(codeOf(await request(facility, forActivity(own)))).toBeUndefined();
  });

  it.each([
    ['an activity that is not there', () => forActivity(newId()), 'NOT_FOUND'],
    ['what is no activity', () => forActivity('x'), 'BAD_ID'],
    ['what is no meeting', () => forMeeting('x'), 'BAD_ID'],
  ])('is not booked for %s', async (_, purpose, code) => {
    expect(codeOf(await request(await aFacility(), purpose()))).toBe(code);
  });
});

describe('a booking', () => {
  it('says what it serves', async () => {
    const facility = await aFacility({ unit_count: 3 });
    const [meeting, activity] = [await aMeeting(facility), await anActivity(facility)];
    const purposeOf = async (more: object) => {
      const { data } = await request(facility, { ...more });
      const query = `query ($id: ID!) { booking(id: $id) { purpose { __typename
        ... on JointMeeting { no } ... on ServiceActivity { title } } } }`;
      return (await hub.ask(query, { id: data.requestBooking.id })).data.booking.purpose;
    };
    expect(await purposeOf(forMeeting(meeting))).toEqual({ __typename: 'JointMeeting', no: '2026-T-02' });
    expect(await purposeOf(forActivity(activity))).toEqual({ __typename: 'ServiceActivity', title: '义诊' });
    expect(await purposeOf({})).toBeNull();
  });
});
