import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, outcomes } from '../support/race.ts';

const hub = useHub('empty');
const community = '000000000001';
const worker = `COMMUNITY_WORKER@${community}`;

async function aUnit() {
  const id = newId();
  await hub.sql(
    'resident-units',
    `insert into unit (id, code, name, kind) values ($1, $1::uuid::text, '演示单位', 'SCHOOL')`,
    [id],
  );
  await hub.sql(
    'resident-units',
    `insert into membership (id, unit_id, community_id, from_day) values ($1, $2, $3, '2025-01-01')`,
    [newId(), id, community],
  );
  return { id, liaison: `LIAISON@${id}`, head: `UNIT_HEAD@${id}` };
}

const promise = (unitId: string, more = {}) => ({
  unitId,
  communityId: community,
  kind: 'GOODS',
  title: '绿化苗木',
  quantity: 120,
  unitOfMeasure: '株',
  valueFen: 240_000,
  dueOn: '2026-05-01',
  ...more,
});

const codeOf = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions?.code;

/** A commitment that the unit's head has bound. */
async function aCommitment() {
  const unit = await aUnit();
  const pledged = await hub.write('pledgeCommitment', promise(unit.id), unit.liaison);
  const id: string = pledged.data.pledgeCommitment.id;
  await hub.write('confirmCommitment', { commitmentId: id }, unit.head);
  return { ...unit, commitmentId: id };
}

const deliver = (commitmentId: string, quantity: number, as: string) =>
  hub.write('recordDelivery', { commitmentId, quantity }, as, 'state quantityDelivered deliveries { id }');

describe('a promise', () => {
  it('is pledged by the liaison and bound by the head', async () => {
    const { id, liaison, head } = await aUnit();
    const pledged = await hub.write('pledgeCommitment', promise(id), liaison, 'id no state overdue');
    expect(pledged.data.pledgeCommitment).toMatchObject({
      state: 'PLEDGED',
      overdue: false,
      no: expect.stringMatching(/^C-2026-\d{4}$/),
    });
    const commitmentId = pledged.data.pledgeCommitment.id;
    expect(codeOf(await hub.write('confirmCommitment', { commitmentId }, liaison))).toBe('FORBIDDEN');
    expect((await hub.write('confirmCommitment', { commitmentId }, head)).data.confirmCommitment.state).toBe(
      'COMMITTED',
    );
    expect(codeOf(await hub.write('confirmCommitment', { commitmentId }, head))).toBe('ILLEGAL_MOVE');
  });

  it.each([
    ['of nothing', { quantity: 0 }, 'BAD_QUANTITY'],
    ['finer than can be kept', { quantity: 0.0001 }, 'BAD_QUANTITY'],
    ['that is due already', { dueOn: '2026-04-14' }, 'DUE_IN_THE_PAST'],
    ['to a community it has nothing to do with', { communityId: '000000000009' }, 'NOT_A_MEMBER_UNIT'],
    ['to no community', { communityId: '1' }, 'BAD_ID'],
  ])('%s is refused', async (_, more, code) => {
    const { id, liaison } = await aUnit();
    expect(codeOf(await hub.write('pledgeCommitment', promise(id, more), liaison))).toBe(code);
  });

  it('is not made for another unit', async () => {
    const [{ id }, other] = [await aUnit(), await aUnit()];
    expect(codeOf(await hub.write('pledgeCommitment', promise(id), other.liaison))).toBe('FORBIDDEN');
  });

  it('may answer a part of a need, as may another unit’s', async () => {
    const needId = newId();
    for (const { id, liaison } of [await aUnit(), await aUnit()]) {
      const claimed = await hub.write(
        'claimNeed',
        promise(id, { needId, quantity: 60 }),
        liaison,
        'state need { id }',
      );
      expect(claimed.data.claimNeed).toEqual({ state: 'PLEDGED', need: { id: needId } });
    }
  });

  it('of fifty at once gets fifty numbers without a gap', async () => {
    const { id, liaison } = await aUnit();
    const answers = await atOnce(50, () => hub.write('pledgeCommitment', promise(id), liaison, 'no'));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const numbers = await hub.sql<{ no: string }>(
      'resident-units',
      'select no from commitment where community_id = $1 order by no',
      [community],
    );
    expect(numbers.map(({ no }) => Number(no.slice(-4)))).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('a promise taken back', () => {
  it('is the unit’s to take, with a reason, until something was delivered', async () => {
    const { commitmentId, liaison } = await aCommitment();
    const cancel = (as: string) =>
      hub.write('cancelCommitment', { commitmentId, reason: '计划调整' }, as, 'state closingReason');
    expect(codeOf(await cancel(worker))).toBe('FORBIDDEN');
    expect((await cancel(liaison)).data.cancelCommitment).toEqual({
      state: 'CANCELLED',
      closingReason: '计划调整',
    });
    const delivered = await aCommitment();
    await deliver(delivered.commitmentId, 1, delivered.liaison);
    const late = { commitmentId: delivered.commitmentId, reason: '计划调整' };
    expect(codeOf(await hub.write('cancelCommitment', late, delivered.liaison))).toBe('ILLEGAL_MOVE');
  });
});

describe('a delivery', () => {
  it('is attested by the unit and then by the community, and settles the promise', async () => {
    const { commitmentId, liaison, head } = await aCommitment();
    expect(codeOf(await deliver(commitmentId, 60, worker))).toBe('FORBIDDEN');
    expect((await deliver(commitmentId, 60, liaison)).data.recordDelivery).toMatchObject({
      state: 'PART_DELIVERED',
      quantityDelivered: 60,
    });
    const whole = await deliver(commitmentId, 60, head);
    expect(whole.data.recordDelivery).toMatchObject({ state: 'DELIVERED', quantityDelivered: 120 });
    const [first, second] = whole.data.recordDelivery.deliveries;
    const accept = (deliveryId: string, as = worker) =>
      hub.write(
        'acceptDelivery',
        { deliveryId, quantity: 60 },
        as,
        'state quantityAccepted deliveries { attestedBy acceptedBy }',
      );
    expect(codeOf(await accept(first.id, liaison))).toBe('FORBIDDEN');
    expect((await accept(first.id)).data.acceptDelivery).toMatchObject({
      state: 'DELIVERED',
      quantityAccepted: 60,
    });
    const settled = await accept(second.id);
    expect(settled.data.acceptDelivery).toMatchObject({
      state: 'ACCEPTED',
      quantityAccepted: 120,
      deliveries: [
        { attestedBy: liaison, acceptedBy: worker },
        { attestedBy: head, acceptedBy: worker },
      ],
    });
  });

  it('may be more than was promised, but no more is accepted than was delivered', async () => {
    const { commitmentId, liaison } = await aCommitment();
    const { data } = await deliver(commitmentId, 150, liaison);
    expect(data.recordDelivery).toMatchObject({ state: 'DELIVERED', quantityDelivered: 150 });
    const deliveryId = data.recordDelivery.deliveries[0].id;
    expect(codeOf(await hub.write('acceptDelivery', { deliveryId, quantity: 151 }, worker))).toBe(
      'MORE_THAN_DELIVERED',
    );
    const direct = hub.sql(
      'resident-units',
      `update delivery set accepted_quantity = 151, accepted_at = now(), accepted_by = 'x' where id = $1`,
      [deliveryId],
    );
    await expect(direct).rejects.toThrow('delivery_accepts_no_more_than_delivered');
  });

  it('recorded by fifty at once sums to what they delivered', async () => {
    const { commitmentId, liaison } = await aCommitment();
    const answers = await atOnce(50, () => deliver(commitmentId, 0.1, liaison));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const { data } = await hub.ask('query ($id: ID!) { commitment(id: $id) { quantityDelivered } }', {
      id: commitmentId,
    });
    expect(data.commitment.quantityDelivered).toBe(5);
  });

  it('accepted by fifty at once is accepted once', async () => {
    const { commitmentId, liaison } = await aCommitment();
    const { data } = await deliver(commitmentId, 100, liaison);
    const deliveryId = data.recordDelivery.deliveries[0].id;
    const answers = await atOnce(50, () => hub.write('acceptDelivery', { deliveryId, quantity: 80 }, worker));
    expect(outcomes(answers)).toEqual({ OK: 1, DELIVERY_ALREADY_ACCEPTED: 49 });
    const after = await hub.ask('query ($id: ID!) { commitment(id: $id) { quantityAccepted } }', {
      id: commitmentId,
    });
    expect(after.data.commitment.quantityAccepted).toBe(80);
  });

  it('that falls short can end the promise, with a reason, by the community', async () => {
    const { commitmentId, liaison } = await aCommitment();
    await deliver(commitmentId, 90, liaison);
    const close = (as: string) =>
      hub.write('closeCommitmentShort', { commitmentId, reason: '缺货' }, as, 'state closingReason');
    expect(codeOf(await close(liaison))).toBe('FORBIDDEN');
    expect((await close(worker)).data.closeCommitmentShort).toEqual({
      state: 'CLOSED_SHORT',
      closingReason: '缺货',
    });
    expect(codeOf(await deliver(commitmentId, 30, liaison))).toBe('ILLEGAL_MOVE');
  });
});
