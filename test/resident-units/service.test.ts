import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';

const hub = useHub('empty');
const community = '000000000001';
const secretary = `BRANCH_SECRETARY@${community}`;
const morning = '2026-04-15T09:00:00+08:00';

afterEach(() => hub.setClock(new Date(morning)));

async function aMember({ reported = true } = {}) {
  const [unit, id] = [newId(), newId()];
  await hub.sql(
    'resident-units',
    `insert into unit (id, code, name, kind) values ($1, $1::uuid::text, '演示单位', 'SCHOOL')`,
    [unit],
  );
  await hub.sql(
    'resident-units',
    `insert into in_service_member (id, display_name, unit_id, skills, home_community_id) values ($1, '演示·银杏-001', $2, '[]', $3)`,
    [id, unit, community],
  );
  if (reported) {
    await hub.sql(
      'resident-units',
      `insert into check_in_report (id, member_id, community_id, state, reported_at, receipt_no) values ($1, $2, $3, 'ACTIVE', now(), 'R')`,
      [newId(), id, community],
    );
  }
  return { id, as: `IN_SERVICE_MEMBER@${id}` };
}

async function aShift({
  from = '2026-04-16T08:00:00+08:00',
  to = '2026-04-16T12:00:00+08:00',
  capacity = 5,
} = {}) {
  const id = newId();
  await hub.sql(
    'resident-units',
    'insert into shift_seats (shift_id, activity_id, community_id, starts_at, ends_at, capacity) values ($1, $2, $3, $4, $5, $6)',
    [id, newId(), community, from, to, capacity],
  );
  return id;
}

const signUp = (shiftId: string, as: string) =>
  hub.write('signUpForShift', { shiftId }, as, 'id state waitlistPosition');

describe('a report', () => {
  it('is handed in once, received with a receipt, and renewed half a year on', async () => {
    const { as } = await aMember({ reported: false });
    const answers = await atOnce(50, () =>
      hub.write('reportToCommunity', { communityId: community, skills: ['GREENING'] }, as),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, ALREADY_REPORTED: 49 });
    const reportId = answers.find(({ errors }) => !errors)?.data.reportToCommunity.id;
    expect(codeOf(await hub.write('receiveReport', { reportId }, as))).toBe('FORBIDDEN');
    const received = await hub.write('receiveReport', { reportId }, secretary, 'state receiptNo');
    expect(received.data.receiveReport).toMatchObject({
      state: 'RECEIVED',
      receiptNo: expect.stringMatching(/^R-20260415-/),
    });
    const active = await hub.write('activateReport', { reportId }, secretary, 'state nextReportDue');
    expect(active.data.activateReport).toEqual({ state: 'ACTIVE', nextReportDue: '2026-10-15' });
  });

  it('is for members alone', async () => {
    expect(codeOf(await hub.write('reportToCommunity', { communityId: community }, secretary))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a sign-up', () => {
  it('takes a seat, and never more than there are; the rest wait in their order', async () => {
    const shift = await aShift({ capacity: 5 });
    const members = await atOnce(50, () => aMember());
    const answers = await Promise.all(members.map(({ as }) => signUp(shift, as)));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const states = Map.groupBy(answers, ({ data }) => data.signUpForShift.state);
    expect(states.get('SIGNED_UP')).toHaveLength(5);
    expect(states.get('WAITLISTED')).toHaveLength(45);
    const seated = answers.findIndex(({ data }) => data.signUpForShift.state === 'SIGNED_UP');
    await hub.write(
      'cancelSignup',
      { signupId: answers[seated]?.data.signUpForShift.id },
      members[seated]?.as ?? '',
    );
    const [{ count } = { count: '' }] = await hub.sql<{ count: string }>(
      'resident-units',
      `select count(*) from shift_signup where seats_shift_id = $1 and state = 'SIGNED_UP'`,
      [shift],
    );
    expect(count).toBe('5');
  });

  it('is refused without a report, twice, for what overlaps, and once the shift has begun', async () => {
    const [stranger, member] = [await aMember({ reported: false }), await aMember()];
    const shift = await aShift();
    expect(codeOf(await signUp(shift, stranger.as))).toBe('NOT_REPORTED');
    expect((await signUp(shift, member.as)).data.signUpForShift.state).toBe('SIGNED_UP');
    expect(codeOf(await signUp(shift, member.as))).toBe('ALREADY_SIGNED_UP');
    const overlapping = await aShift({ from: '2026-04-16T11:00:00+08:00', to: '2026-04-16T13:00:00+08:00' });
    expect(codeOf(await signUp(overlapping, member.as))).toBe('SHIFTS_OVERLAP');
    const begun = await aShift({ from: '2026-04-15T08:00:00+08:00', to: '2026-04-15T12:00:00+08:00' });
    expect(codeOf(await signUp(begun, member.as))).toBe('SHIFT_HAS_BEGUN');
    expect(codeOf(await signUp(newId(), member.as))).toBe('NOT_FOUND');
  });
});

describe('a shift served', () => {
  async function served() {
    const member = await aMember();
    const { data } = await signUp(await aShift(), member.as);
    return { ...member, signupId: data.signUpForShift.id as string };
  }

  it('makes an hour entry of whole half hours, which the community reviews', async () => {
    const { as, signupId, id } = await served();
    expect(codeOf(await hub.write('checkIn', { signupId }, as))).toBe('OUTSIDE_CHECK_IN_TIME');
    hub.setClock(new Date('2026-04-16T07:40:00+08:00'));
    expect(codeOf(await hub.write('checkIn', { signupId }, (await aMember()).as))).toBe('FORBIDDEN');
    expect((await hub.write('checkIn', { signupId }, as)).data.checkIn.state).toBe('CHECKED_IN');
    hub.setClock(new Date('2026-04-16T10:50:00+08:00'));
    const left = await hub.write('checkOut', { signupId }, as, 'id state minutes startedAt');
    expect(left.data.checkOut).toMatchObject({
      state: 'PENDING_REVIEW',
      minutes: 150,
      startedAt: '2026-04-16T00:00:00.000Z',
    });
    const entryId = left.data.checkOut.id;
    const review = (input: object, by = secretary) =>
      hub.write('reviewHours', { entryId, ...input }, by, 'state minutes');
    expect(codeOf(await review({ approve: true }, as))).toBe('FORBIDDEN');
    expect(codeOf(await review({ approve: true, minutes: 45 }))).toBe('BAD_MINUTES');
    expect((await review({ approve: true, minutes: 120 })).data.reviewHours).toEqual({
      state: 'ADJUSTED',
      minutes: 120,
    });
    const hours = await hub.ask(
      '{ me { hours(year: 2026) { approvedHours pendingHours targetHours } } }',
      {},
      { as },
    );
    expect(hours.data.me.hours).toEqual({ approvedHours: 2, pendingHours: 0, targetHours: 50 });
    const disputed = await hub.write(
      'disputeHours',
      { entryId, reason: '实为两个半小时' },
      `IN_SERVICE_MEMBER@${id}`,
    );
    expect(disputed.data.disputeHours.state).toBe('DISPUTED');
    expect((await review({ approve: false })).data.reviewHours.state).toBe('REJECTED');
  });

  it('for less than half an hour counts nothing, and is not left', async () => {
    const { as, signupId } = await served();
    hub.setClock(new Date('2026-04-16T08:00:00+08:00'));
    await hub.write('checkIn', { signupId }, as);
    hub.setClock(new Date('2026-04-16T08:20:00+08:00'));
    expect(codeOf(await hub.write('checkOut', { signupId }, as))).toBe('NOTHING_TO_COUNT');
    hub.setClock(new Date('2026-04-16T08:30:00+08:00'));
    expect((await hub.write('checkOut', { signupId }, as, 'minutes')).data.checkOut.minutes).toBe(30);
  });

  it('is served in one place: of two check-ins of one person one stands, however many try', async () => {
    const { id, as } = await aMember();
    const seats = [await aShift(), await aShift(), await aShift()];
    const signups = await Promise.all(
      seats.map(async (shift) => {
        const signup = newId();
        // Written past the rule against overlapping sign-ups, so that only the constraint stands in the way.
        await hub.sql(
          'resident-units',
          `insert into shift_signup (id, member_id, seats_shift_id, state, signed_up_at) values ($1, $2, $3, 'SIGNED_UP', now())`,
          [signup, id, shift],
        );
        return signup;
      }),
    );
    hub.setClock(new Date('2026-04-16T08:00:00+08:00'));
    const answers = await atOnce(51, (no) => hub.write('checkIn', { signupId: signups[no % 3] }, as));
    expect(outcomes(answers).OK).toBe(1);
    const present = await hub.sql(
      'resident-units',
      `select 1 from shift_signup where member_id = $1 and state = 'CHECKED_IN'`,
      [id],
    );
    expect(present).toHaveLength(1);
  });
});

describe('the database itself', () => {
  it('refuses hours of one person that overlap, in whichever community', async () => {
    const { id } = await aMember();
    const insert = (hub_community: string, from: string) =>
      hub.sql(
        'resident-units',
        `insert into service_hour_entry (id, member_id, shift_id, activity_id, community_id, started_at, ended_at, minutes, state)
         values ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz + interval '2 hours', 120, 'APPROVED')`,
        [newId(), id, newId(), newId(), hub_community, from],
      );
    await insert('000000000001', '2026-03-01T09:00:00+08:00');
    await expect(insert('000000000002', '2026-03-01T10:00:00+08:00')).rejects.toThrow(
      'service_hour_entry_one_place_at_a_time',
    );
  });

  it('refuses a second liaison of a unit in a community at the same time', async () => {
    const unit = newId();
    await hub.sql(
      'resident-units',
      `insert into unit (id, code, name, kind) values ($1, $1::uuid::text, '演示单位', 'SCHOOL')`,
      [unit],
    );
    const insert = (from: string, until: string | null) =>
      hub.sql(
        'resident-units',
        `insert into liaison (id, unit_id, community_id, display_name, from_day, until_day) values ($1, $2, $3, '演示', $4, $5)`,
        [newId(), unit, community, from, until],
      );
    await insert('2026-01-01', '2026-02-14');
    await insert('2026-02-15', null);
    await expect(insert('2026-03-01', null)).rejects.toThrow('liaison_one_at_a_time');
  });
});
