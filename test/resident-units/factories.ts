import { newId } from '@hub/kit/identifiers.ts';
import { checkInCode } from '@hub/resident-units/shift-seats/check-in-code.ts';
import type { TestHub } from '../support/hub.ts';

export interface TestUnit {
  id: string;
  /** Where it takes part; the first, if in several. */
  community: string;
  liaison: string;
  head: string;
  /** Who stands across from it, in its community. */
  worker: string;
  chair: string;
}

export interface TestMember {
  id: string;
  as: string;
  /** Where they work, and who speaks for it. */
  unit: TestUnit;
  community: string;
  /** Of the community's branch. */
  secretary: string;
  reportId: string;
}

export interface ShiftWishes {
  day?: string;
  from?: string;
  to?: string;
  /** The instant at which it ends, for one past midnight. */
  until?: string;
  capacity?: number;
}

type Row = Record<string, unknown>;

/** Rows of the resident-units subgraph, each with the parents it needs; a unit is in a community of its own. */
export function factoriesOn(hub: TestHub) {
  let lastCommunity = 100;
  let lastNumber = 1000;

  /** The division code of a community of a test's own. */
  const aCommunity = (): string => String(++lastCommunity).padStart(12, '0');

  const insert = (table: string, row: Row): Promise<string> => hub.insert('resident-units', table, row);

  /** What a row takes over from one it hangs on. */
  async function columnsOf(table: string, id: string, ...columns: string[]): Promise<Row> {
    const key = table === 'shift_seats' ? 'shift_id' : 'id';
    const text = `select ${columns.join(', ')} from ${table} where ${key} = $1`;
    return (await hub.sql('resident-units', text, [id]))[0] ?? {};
  }
  const seatsOf = (shiftId: string, ...columns: string[]) => columnsOf('shift_seats', shiftId, ...columns);

  async function aUnit({ communities = [aCommunity()] } = {}): Promise<TestUnit> {
    const code = newId();
    const id = await insert('unit', { id: code, code, name: '演示单位', kind: 'SCHOOL' });
    for (const community of communities) await aMembership(id, community);
    const [community = ''] = communities;
    const within = community && `/${community}`;
    return {
      id,
      community,
      liaison: `LIAISON@${id}${within}`,
      head: `UNIT_HEAD@${id}${within}`,
      worker: `COMMUNITY_WORKER@${community}`,
      chair: `CHAIR@${community}`,
    };
  }

  const aMembership = (unitId: string, community: string, more: Row = {}) =>
    insert('membership', { unit_id: unitId, community_id: community, from_day: '2025-01-01', ...more });

  const aLiaison = (unitId: string, community: string, more: Row = {}) =>
    insert('liaison', {
      unit_id: unitId,
      community_id: community,
      display_name: '演示·银杏-600',
      from_day: '2025-01-01',
      ...more,
    });

  /** An agreement that both sides have signed, unless it is in a state before. */
  const anAgreement = ({ id, community }: TestUnit, more: Row = {}) =>
    insert('agreement', {
      unit_id: id,
      community_id: community,
      no: `共建协议-${newId()}`,
      state: 'ACTIVE',
      active_from: '2025-01-01',
      active_to: '2026-12-31',
      ...(['DRAFT', 'NEGOTIATING'].includes(String(more.state)) ? {} : signatures),
      closing_reason: more.state === 'TERMINATED' ? '合并办公' : null,
      ...more,
    });

  async function aClause(agreementId: string, more: Row = {}): Promise<string> {
    const parties = await columnsOf('agreement', agreementId, 'unit_id', 'community_id');
    const row = { agreement_id: agreementId, ...parties, no: 1, text: '提供绿化苗木。' };
    return insert('agreement_clause', { ...row, ...more });
  }

  const anOffer = (unitId: string, more: Row = {}) =>
    insert('resource_offer', {
      unit_id: unitId,
      kind: 'LABOUR',
      category: 'GREENING',
      title: '绿化养护',
      state: 'OPEN',
      ...more,
    });

  /** The terms on which a unit lends a place; their id is the place's. */
  async function someLendingTerms(unitId: string, agreementId: string | null = null): Promise<string> {
    const id = newId();
    const text = `insert into lending_terms (facility_id, unit_id, agreement_id, windows) values ($1, $2, $3, '[]')`;
    await hub.sql('resident-units', text, [id, unitId, agreementId]);
    return id;
  }

  /** What the unit's liaison has pledged. */
  async function aPledge(unit: TestUnit, more: Row = {}): Promise<string> {
    const { data } = await hub.write('pledgeCommitment', promiseOf(unit, more), unit.liaison);
    return data.pledgeCommitment.id;
  }

  /** What the unit's head has bound. */
  async function aCommitment(unit: TestUnit, more: Row = {}): Promise<string> {
    const commitmentId = await aPledge(unit, more);
    await hub.write('confirmCommitment', { commitmentId }, unit.head);
    return commitmentId;
  }

  /** What the unit says it has delivered. */
  async function aDelivery(unit: TestUnit, commitmentId: string, quantity: number): Promise<string> {
    const input = { commitmentId, quantity };
    const fields = 'deliveries { id }';
    const { data } = await hub.write('recordDelivery', input, unit.liaison, fields);
    return data.recordDelivery.deliveries.at(-1).id;
  }

  /** A commitment of 120 that has come so far, each step by whom it takes. */
  async function aCommitmentThatIs(state: string, unit: TestUnit): Promise<string> {
    if (state === 'PLEDGED') return aPledge(unit);
    const commitmentId = await aCommitment(unit);
    const reason = '计划调整';
    if (state === 'SCHEDULED')
      await hub.write('scheduleCommitment', { commitmentId, on: '2026-04-20' }, unit.liaison);
    if (state === 'CANCELLED') await hub.write('cancelCommitment', { commitmentId, reason }, unit.head);
    if (['COMMITTED', 'SCHEDULED', 'CANCELLED'].includes(state)) return commitmentId;
    const quantity = state === 'PART_DELIVERED' || state === 'CLOSED_SHORT' ? 60 : 120;
    const deliveryId = await aDelivery(unit, commitmentId, quantity);
    if (['ACCEPTED', 'CLOSED_SHORT'].includes(state))
      await hub.write('acceptDelivery', { deliveryId, quantity }, unit.worker);
    if (state === 'CLOSED_SHORT')
      await hub.write('closeCommitmentShort', { commitmentId, reason }, unit.worker);
    return commitmentId;
  }

  /** A member with a report to a community in which a unit takes part. */
  async function aMember({ community = aCommunity(), report = 'ACTIVE' } = {}): Promise<TestMember> {
    const unit = await aUnit({ communities: [community] });
    const row = {
      display_name: '演示·银杏-001',
      unit_id: unit.id,
      skills: '[]',
      home_community_id: community,
    };
    const id = await insert('in_service_member', row);
    const reportId = report === 'NONE' ? '' : await aReport(id, community, report);
    return {
      id,
      as: `IN_SERVICE_MEMBER@${id}/${community}`,
      unit,
      community,
      secretary: `BRANCH_SECRETARY@${community}`,
      reportId,
    };
  }

  const aReport = async (memberId: string, community: string, state = 'ACTIVE') =>
    insert('check_in_report', {
      member_id: memberId,
      ...(await columnsOf('in_service_member', memberId, 'unit_id')),
      community_id: community,
      state,
      reported_at: '2025-12-01T09:00:00+08:00',
      receipt_no: state === 'SUBMITTED' ? null : `R-${++lastNumber}`,
      next_report_due: state === 'ACTIVE' ? '2026-06-01' : null,
      reason: ['SUSPENDED', 'TRANSFERRED', 'ENDED'].includes(state) ? '已迁居。' : null,
    });

  /** The seats of a shift; tomorrow from eight to twelve, unless it is said. */
  async function aShift(community: string, wishes: ShiftWishes = {}): Promise<string> {
    const { day = '2026-04-16', from = '08:00', to = '12:00', capacity = 5 } = wishes;
    const { until = `${day}T${to}:00+08:00` } = wishes;
    const id = newId();
    await hub.sql(
      'resident-units',
      `insert into shift_seats (shift_id, activity_id, community_id, starts_at, ends_at, capacity)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, newId(), community, `${day}T${from}:00+08:00`, until, capacity],
    );
    return id;
  }

  /** The check-in code that is shown now where the shift of a sign-up is served; any other if there is none. */
  async function codeShownFor(signupId: string): Promise<string> {
    const [seats] = await hub.sql<{ check_in_secret: string }>(
      'resident-units',
      `select check_in_secret from shift_seats
       join shift_signup on seats_shift_id = shift_id where shift_signup.id::text = $1`,
      [signupId],
    );
    return seats ? checkInCode(seats.check_in_secret, hub.hub.now()) : '000000';
  }

  /** A sign-up past every rule but the database's own. */
  const aSignup = async (memberId: string, shiftId: string, more: Row = {}) =>
    insert('shift_signup', {
      member_id: memberId,
      ...(await columnsOf('in_service_member', memberId, 'unit_id')),
      seats_shift_id: shiftId,
      ...(await seatsOf(shiftId, 'community_id')),
      no: ++lastNumber,
      state: 'SIGNED_UP',
      signed_up_at: '2026-04-14T09:00:00+08:00',
      ...more,
    });

  /** Hours of a shift that was served from its start; they wait for review, unless it is said. */
  async function anEntry(
    { id, community }: Pick<TestMember, 'id' | 'community'>,
    {
      from = '08:00',
      to = '10:00',
      day = '2026-04-14',
      minutes = 120,
      state = 'PENDING_REVIEW',
      ...more
    } = {},
  ): Promise<string> {
    const [started, ended] = [`${day}T${from}:00+08:00`, `${day}T${to}:00+08:00`];
    const shiftId = await aShift(community, { from, to, day });
    const presence = { checked_in_at: started, checked_out_at: ended };
    const signupId = await aSignup(id, shiftId, { state: 'CHECKED_OUT', ...presence });
    const reviewed = state !== 'PENDING_REVIEW';
    return insert('service_hour_entry', {
      signup_id: signupId,
      member_id: id,
      ...(await columnsOf('in_service_member', id, 'unit_id')),
      shift_id: shiftId,
      ...(await seatsOf(shiftId, 'activity_id', 'community_id')),
      started_at: started,
      ended_at: ended,
      minutes,
      state,
      reviewer: reviewed ? '演示' : null,
      reason: reviewed ? '理由' : null,
      ...more,
    });
  }

  /** A need of 120 株, which the community subgraph owns. */
  async function aNeed(community: string): Promise<string> {
    const named = await hub.sql('community', 'select 1 from community where id = $1', [community]);
    if (named.length === 0) await hub.insert('community', 'community', { id: community, name: '演示社区' });
    return hub.insert('community', 'need', {
      community_id: community,
      title: '绿化苗木补植',
      category: 'GREENING',
      quantity: 120,
      unit_of_measure: '株',
      priority: 3,
      state: 'OPEN',
    });
  }

  /** A resolution that is adopted, which the party-branch subgraph owns. */
  async function aResolution(community: string): Promise<string> {
    const row = { community_id: community, no: `T-${newId()}`, quarter: '2026Q1', kind: 'EXTRAORDINARY' };
    const meetingId = await hub.insert('party-branch', 'joint_meeting', { ...row, state: 'CLOSED' });
    const vote = { method: 'SIMPLE', yes: 5, against: 0, abstain: 0, entitled: 5 };
    const entitled = JSON.stringify(Array.from({ length: 5 }, newId));
    return hub.insert('party-branch', 'resolution', {
      community_id: community,
      meeting_id: meetingId,
      no: `T-${newId()}`,
      text: '补植苗木。',
      state: 'ADOPTED',
      ...vote,
      entitled_unit_ids: entitled,
    });
  }

  /** A row as the subgraph has it. */
  const rowOf = async (table: string, id: string): Promise<Row | undefined> =>
    (await hub.sql('resident-units', `select * from ${table} where id = $1`, [id]))[0];

  return {
    insert,
    rowOf,
    aCommunity,
    aUnit,
    aMembership,
    aLiaison,
    anAgreement,
    aClause,
    anOffer,
    someLendingTerms,
    aPledge,
    aCommitment,
    aDelivery,
    aCommitmentThatIs,
    aMember,
    aReport,
    aShift,
    aSignup,
    codeShownFor,
    anEntry,
    aNeed,
    aResolution,
  };
}

const signatures = {
  sha256: 'a'.repeat(64),
  signed_for_unit_by: '演示·银杏-501',
  signed_for_unit_at: '2024-12-26T10:00:00+08:00',
  signed_for_community_by: '演示·香樟-405',
  signed_for_community_at: '2024-12-27T15:00:00+08:00',
};

/** What a unit promises to its community. */
export const promiseOf = ({ id, community }: TestUnit, more: Row = {}) => ({
  unitId: id,
  communityId: community,
  kind: 'GOODS',
  title: '绿化苗木',
  quantity: 120,
  unitOfMeasure: '株',
  valueFen: 240_000,
  dueOn: '2026-05-01',
  ...more,
});
