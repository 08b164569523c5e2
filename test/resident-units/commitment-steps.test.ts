import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aUnit, aPledge, aCommitment, aDelivery, aCommitmentThatIs, rowOf } = factoriesOn(hub);

/** The steps of a commitment, each with what it needs and who takes it. */
const steps = {
  confirmCommitment: { more: {}, by: 'head' },
  scheduleCommitment: { more: { on: '2026-04-20' }, by: 'liaison' },
  recordDelivery: { more: { quantity: 10 }, by: 'liaison' },
  closeCommitmentShort: { more: { reason: '缺货' }, by: 'worker' },
  cancelCommitment: { more: { reason: '计划调整' }, by: 'head' },
} as const;
type Step = keyof typeof steps;

/** Where each step leads from each state that allows it. */
const allowed: Record<string, Partial<Record<Step, string>>> = {
  PLEDGED: { confirmCommitment: 'COMMITTED', cancelCommitment: 'CANCELLED' },
  COMMITTED: {
    scheduleCommitment: 'SCHEDULED',
    recordDelivery: 'PART_DELIVERED',
    cancelCommitment: 'CANCELLED',
  },
  SCHEDULED: {
    scheduleCommitment: 'SCHEDULED',
    recordDelivery: 'PART_DELIVERED',
    cancelCommitment: 'CANCELLED',
  },
  PART_DELIVERED: { recordDelivery: 'PART_DELIVERED' },
  DELIVERED: { recordDelivery: 'DELIVERED' },
  ACCEPTED: {},
  CLOSED_SHORT: {},
  CANCELLED: {},
};

function take(step: Step, commitmentId: string, unit: TestUnit, as = unit[steps[step].by]) {
  return hub.write(step, { commitmentId, ...steps[step].more }, as, 'state closingReason scheduledOn');
}

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a commitment', () => {
  it.each(Object.keys(allowed))('that is %s takes its own steps and refuses every other', async (state) => {
    const unit = await aUnit();
    for (const step of Object.keys(steps) as Step[]) {
      const id = await aCommitmentThatIs(state, unit);
      const answer = await take(step, id, unit);
      const next = allowed[state]?.[step];
      // Closing short is legal where a delivery still waits, and refused for that reason alone.
      const code =
        step === 'closeCommitmentShort' && /DELIVERED/.test(state) ? 'DELIVERIES_WAIT' : 'ILLEGAL_MOVE';
      expect([step, answer.data[step]?.state ?? codeOf(answer)]).toEqual([step, next ?? code]);
      expect((await rowOf('commitment', id))?.state).toBe(next ?? state);
    }
  });

  it.each(Object.keys(steps) as Step[])('that is none is not for %s', async (step) => {
    const unit = await aUnit();
    expect(codeOf(await take(step, 'x', unit))).toBe('BAD_ID');
    expect(codeOf(await take(step, newId(), unit))).toBe('NOT_FOUND');
  });

  it.each([
    ['confirmCommitment', 'PLEDGED', ['head']],
    ['scheduleCommitment', 'COMMITTED', ['liaison', 'head']],
    ['recordDelivery', 'COMMITTED', ['liaison', 'head']],
    ['cancelCommitment', 'PLEDGED', ['liaison', 'head']],
    ['cancelCommitment', 'COMMITTED', ['head']],
  ] as const)('lets %s while %s: %s', async (step, state, may) => {
    const unit = await aUnit();
    const other = await aUnit({ communities: [unit.community] });
    for (const role of ['liaison', 'head', 'worker', 'chair'] as const) {
      const id = await aCommitmentThatIs(state, unit);
      const refused = !(may as readonly string[]).includes(role);
      const answer = await take(step, id, unit, unit[role]);
      expect([role, codeOf(answer)]).toEqual([role, refused ? 'FORBIDDEN' : undefined]);
    }
    const id = await aCommitmentThatIs(state, unit);
    expect(codeOf(await take(step, id, unit, other.head))).toBe('FORBIDDEN');
    expect(codeOf(await take(step, id, unit, (await aUnit()).head))).toBe('NOT_FOUND');
  });

  it('confirmed by fifty at once is bound once', async () => {
    const unit = await aUnit();
    const id = await aPledge(unit);
    const answers = await atOnce(50, () => take('confirmCommitment', id, unit));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });

  it('cancelled while it is delivered is one or the other, however many try', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const answers = await atOnce(50, (no) => take(no % 2 ? 'cancelCommitment' : 'recordDelivery', id, unit));
    const row = await rowOf('commitment', id);
    const delivered = answers.filter(({ data }) => data.recordDelivery).length;
    const cancelled = answers.filter(({ data }) => data.cancelCommitment).length;
    expect(cancelled > 0).toBe(delivered === 0);
    expect(row).toMatchObject({
      state: cancelled ? 'CANCELLED' : 'DELIVERED',
      quantity_delivered: `${delivered * 10}.000`,
    });
  });
});

describe('a plan', () => {
  it('names a day, and gives way to another plan', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const plan = (on: string) =>
      hub.write('scheduleCommitment', { commitmentId: id, on }, unit.liaison, 'scheduledOn');
    expect((await plan('2026-04-15')).data.scheduleCommitment.scheduledOn).toBe('2026-04-15');
    expect((await plan('2026-05-02')).data.scheduleCommitment.scheduledOn).toBe('2026-05-02');
    expect(codeOf(await plan('2026-04-14'))).toBe('DAY_HAS_PASSED');
  });
});

describe('a promise taken back', () => {
  it('tells why', async () => {
    const unit = await aUnit();
    const { data } = await take('cancelCommitment', await aCommitment(unit), unit);
    expect(data.cancelCommitment).toMatchObject({ state: 'CANCELLED', closingReason: '计划调整' });
  });

  it.each([' ', 'x'.repeat(4001), 'a\0b'])('does not for %j', async (reason) => {
    const unit = await aUnit();
    const input = { commitmentId: await aCommitment(unit), reason };
    expect(codeOf(await hub.write('cancelCommitment', input, unit.head))).toMatch(/_TEXT|TEXT_/);
  });
});

describe('a promise closed short', () => {
  async function aPartAccepted(unit: TestUnit): Promise<string> {
    const id = await aCommitment(unit);
    const deliveryId = await aDelivery(unit, id, 90);
    await hub.write('acceptDelivery', { deliveryId, quantity: 80 }, unit.worker);
    return id;
  }

  it('is short but accepted, by the community, with a reason', async () => {
    const unit = await aUnit();
    const id = await aPartAccepted(unit);
    for (const party of [unit.liaison, unit.head])
      expect(codeOf(await take('closeCommitmentShort', id, unit, party))).toBe('FORBIDDEN');
    const { data } = await hub.write(
      'closeCommitmentShort',
      { commitmentId: id, reason: '缺货' },
      unit.chair,
      'state closingReason quantityDelivered quantityAccepted overdue',
    );
    expect(data.closeCommitmentShort).toEqual({
      state: 'CLOSED_SHORT',
      closingReason: '缺货',
      quantityDelivered: 90,
      quantityAccepted: 80,
      overdue: false,
    });
    expect(codeOf(await take('recordDelivery', id, unit))).toBe('ILLEGAL_MOVE');
  });

  it('waits until every delivery has been looked at', async () => {
    const unit = await aUnit();
    const id = await aPartAccepted(unit);
    const deliveryId = await aDelivery(unit, id, 5);
    const { errors } = await take('closeCommitmentShort', id, unit);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DELIVERIES_WAIT', waiting: 1 });
    await hub.write('turnDownDelivery', { deliveryId, reason: '已枯死' }, unit.worker);
    expect(codeOf(await take('closeCommitmentShort', id, unit))).toBeUndefined();
  });

  it('by fifty at once is closed once', async () => {
    const unit = await aUnit();
    const id = await aPartAccepted(unit);
    const answers = await atOnce(50, () => take('closeCommitmentShort', id, unit));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});

describe('a commitment that is due', () => {
  const overdue = async (id: string, instant: string) => {
    hub.setClock(new Date(instant));
    const { data } = await hub.ask('query ($id: ID!) { commitment(id: $id) { overdue } }', { id });
    return data.commitment.overdue;
  };

  it('is overdue once the local day has ended, and not a second before', async () => {
    const id = await aCommitment(await aUnit(), { dueOn: '2026-05-01' });
    expect(await overdue(id, '2026-05-01T23:59:59+08:00')).toBe(false);
    expect(await overdue(id, '2026-05-02T00:00:00+08:00')).toBe(true);
  });

  it.each(['ACCEPTED', 'CLOSED_SHORT', 'CANCELLED'])('is never overdue once it is %s', async (state) => {
    const id = await aCommitmentThatIs(state, await aUnit());
    expect(await overdue(id, '2027-01-01T00:00:00+08:00')).toBe(false);
  });

  it('is counted as overdue on the board, and listed there by day', async () => {
    const unit = await aUnit();
    await aCommitment(unit, { dueOn: '2026-05-02', title: '后' });
    await aCommitment(unit, { dueOn: '2026-05-01', title: '先' });
    hub.setClock(new Date('2026-05-02T09:00:00+08:00'));
    const { data } = await hub.ask(
      `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") {
         committed overdue commitments { edges { node { title overdue } } } } }`,
      { id: unit.community },
    );
    expect(data.resourceCommitments).toMatchObject({ committed: 2, overdue: 1 });
    expect(data.resourceCommitments.commitments.edges.map(({ node }: { node: object }) => node)).toEqual([
      { title: '先', overdue: true },
      { title: '后', overdue: false },
    ]);
  });
});
