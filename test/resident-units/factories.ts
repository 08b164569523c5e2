import { newId } from '@hub/kit/identifiers.ts';
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

type Row = Record<string, unknown>;

let lastCommunity = 100;

/** The division code of a community of a test's own. */
export const aCommunity = (): string => String(++lastCommunity).padStart(12, '0');

/** Rows of the resident-units subgraph, each with the parents it needs; a unit is in a community of its own. */
export function factoriesOn(hub: TestHub) {
  const insert = (table: string, row: Row): Promise<string> => hub.insert('resident-units', table, row);

  async function aUnit({ communities = [aCommunity()] } = {}): Promise<TestUnit> {
    const code = newId();
    const id = await insert('unit', { id: code, code, name: '演示单位', kind: 'SCHOOL' });
    for (const community of communities) await aMembership(id, community);
    const [community = ''] = communities;
    return {
      id,
      community,
      liaison: `LIAISON@${id}`,
      head: `UNIT_HEAD@${id}`,
      worker: `COMMUNITY_WORKER@${community}`,
      chair: `CHAIR@${community}`,
    };
  }

  const aMembership = (unitId: string, community: string, more: Row = {}) =>
    insert('membership', { unit_id: unitId, community_id: community, from_day: '2025-01-01', ...more });

  const anAgreement = ({ id, community }: TestUnit, more: Row = {}) =>
    insert('agreement', {
      unit_id: id,
      community_id: community,
      no: `共建协议-${newId()}`,
      state: 'ACTIVE',
      active_from: '2025-01-01',
      active_to: '2026-12-31',
      ...more,
    });

  const aClause = (agreementId: string, more: Row = {}) =>
    insert('agreement_clause', { agreement_id: agreementId, no: 1, text: '提供绿化苗木。', ...more });

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

  /** A row as the subgraph has it. */
  const rowOf = async (table: string, id: string): Promise<Row | undefined> =>
    (await hub.sql('resident-units', `select * from ${table} where id = $1`, [id]))[0];

  return {
    insert,
    rowOf,
    aUnit,
    aMembership,
    anAgreement,
    aClause,
    aPledge,
    aCommitment,
    aDelivery,
    aCommitmentThatIs,
  };
}

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
