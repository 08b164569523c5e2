import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aUnit, aCommitment, aDelivery, rowOf } = factoriesOn(hub);

const deliver = (commitmentId: string, quantity: number, as: string, more = {}) =>
  hub.write(
    'recordDelivery',
    { commitmentId, quantity, ...more },
    as,
    'state quantityDelivered deliveries { id quantity valueFen note attestedBy }',
  );

const accept = (deliveryId: string, quantity: number, as: string, more = {}) =>
  hub.write(
    'acceptDelivery',
    { deliveryId, quantity, ...more },
    as,
    'state quantityDelivered quantityAccepted deliveries { acceptedQuantity acceptanceNote attestedBy acceptedBy acceptedAt }',
  );

const turnDown = (deliveryId: string, as: string, reason = '规格不符') =>
  hub.write(
    'turnDownDelivery',
    { deliveryId, reason },
    as,
    'state quantityDelivered quantityAccepted deliveries { acceptedQuantity acceptanceNote }',
  );

const fundsOf = (quantity: number) => ({ kind: 'FUNDS', unitOfMeasure: '元', quantity, valueFen: undefined });

describe('a delivery', () => {
  it('is attested by the unit and then by the community, and settles the promise', async () => {
    const unit = await aUnit();
    const { liaison, head, worker } = unit;
    const id = await aCommitment(unit);
    expect((await deliver(id, 60, liaison)).data.recordDelivery).toMatchObject({
      state: 'PART_DELIVERED',
      quantityDelivered: 60,
    });
    const { data } = await deliver(id, 60, head);
    expect(data.recordDelivery).toMatchObject({ state: 'DELIVERED', quantityDelivered: 120 });
    const [first, second] = data.recordDelivery.deliveries;
    expect((await accept(first.id, 60, worker)).data.acceptDelivery).toMatchObject({
      state: 'DELIVERED',
      quantityAccepted: 60,
    });
    const at = '2026-04-15T01:00:00.000Z';
    expect((await accept(second.id, 60, unit.chair)).data.acceptDelivery).toMatchObject({
      state: 'ACCEPTED',
      quantityAccepted: 120,
      deliveries: [
        { attestedBy: liaison, acceptedBy: worker, acceptedAt: at },
        { attestedBy: head, acceptedBy: unit.chair, acceptedAt: at },
      ],
    });
  });

  it('attested by one side only counts as delivered and not as accepted', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    await aDelivery(unit, id, 120);
    expect(await rowOf('commitment', id)).toMatchObject({
      state: 'DELIVERED',
      quantity_delivered: '120.000',
      quantity_accepted: '0.000',
    });
  });

  it('is attested by two different persons, whatever else they are', async () => {
    const unit = await aUnit();
    const both = `${unit.liaison},${unit.worker}`;
    const id = await aCommitment(unit);
    const { data } = await deliver(id, 120, both);
    const [{ id: deliveryId }] = data.recordDelivery.deliveries;
    expect(codeOf(await accept(deliveryId, 120, both))).toBe('SAME_PERSON_ATTESTS');
    expect(codeOf(await turnDown(deliveryId, both))).toBe('SAME_PERSON_ATTESTS');
    expect(codeOf(await accept(deliveryId, 120, unit.worker))).toBeUndefined();
  });

  it('is recorded by its unit alone, and accepted by its community alone', async () => {
    const unit = await aUnit();
    const [neighbour, other] = [await aUnit({ communities: [unit.community] }), await aUnit()];
    const id = await aCommitment(unit);
    for (const stranger of [unit.worker, unit.chair, neighbour.liaison, neighbour.head])
      expect(codeOf(await deliver(id, 1, stranger))).toBe('FORBIDDEN');
    for (const stranger of [other.liaison, other.head])
      expect(codeOf(await deliver(id, 1, stranger))).toBe('NOT_FOUND');
    const deliveryId = await aDelivery(unit, id, 1);
    expect(codeOf(await accept(deliveryId, 1, unit.head))).toBe('FORBIDDEN');
    expect(codeOf(await turnDown(deliveryId, unit.head))).toBe('FORBIDDEN');
    for (const stranger of [neighbour.head, other.worker, other.chair]) {
      expect(codeOf(await accept(deliveryId, 1, stranger))).toBe('NOT_FOUND');
      expect(codeOf(await turnDown(deliveryId, stranger))).toBe('NOT_FOUND');
    }
  });

  it.each([
    ['of nothing', 0, {}, 'BAD_QUANTITY'],
    ['of less than nothing', -60, {}, 'BAD_QUANTITY'],
    ['finer than can be kept', 0.0005, {}, 'BAD_QUANTITY'],
    ['of more than can be kept', 1e308, {}, 'BAD_QUANTITY'],
    ['worth less than nothing', 1, { valueFen: -1 }, 'BAD_VALUE'],
    ['worth more than can be kept', 1, { valueFen: Number.MAX_SAFE_INTEGER }, 'BAD_VALUE'],
    ['with blank words', 1, { note: ' ' }, 'BLANK_TEXT'],
  ])('%s is refused', async (_, quantity, more, code) => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    expect(codeOf(await deliver(id, quantity, unit.liaison, more))).toBe(code);
    expect(await rowOf('commitment', id)).toMatchObject({ state: 'COMMITTED', quantity_delivered: '0.000' });
  });

  it.each(['acceptDelivery', 'turnDownDelivery'])('that is none is not for %s', async (verb) => {
    const { worker } = await aUnit();
    const more = verb === 'acceptDelivery' ? { quantity: 1 } : { reason: '规格不符' };
    expect(codeOf(await hub.write(verb, { deliveryId: 'x', ...more }, worker))).toBe('BAD_ID');
    expect(codeOf(await hub.write(verb, { deliveryId: newId(), ...more }, worker))).toBe('NOT_FOUND');
  });

  it('brings the sum of all no higher than can be kept', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit, { unitOfMeasure: '公斤' });
    expect(codeOf(await deliver(id, 9_999_999_999, unit.liaison))).toBeUndefined();
    expect(codeOf(await deliver(id, 1, unit.liaison))).toBe('TOO_MUCH_DELIVERED');
    expect(codeOf(await deliver(id, 0.999, unit.liaison))).toBeUndefined();
  });

  it('recorded by fifty at once sums to what they delivered', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit, { unitOfMeasure: '公斤' });
    const answers = await atOnce(50, () => deliver(id, 0.1, unit.liaison));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    expect((await rowOf('commitment', id))?.quantity_delivered).toBe('5.000');
  });
});

describe('a delivery of money', () => {
  it('is counted once, in 元 and to the fen', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit, fundsOf(100));
    const { data } = await deliver(id, 31.25, unit.liaison);
    expect(data.recordDelivery.deliveries).toMatchObject([{ quantity: 31.25, valueFen: 3_125 }]);
    const saying = await deliver(id, 1, unit.liaison, { valueFen: 100 });
    expect(saying.data.recordDelivery.quantityDelivered).toBe(32.25);
    expect(codeOf(await deliver(id, 1, unit.liaison, { valueFen: 99 }))).toBe('VALUE_DISAGREES');
    expect(codeOf(await deliver(id, 0.001, unit.liaison))).toBe('BAD_QUANTITY');
    const [{ id: deliveryId }] = data.recordDelivery.deliveries;
    expect(codeOf(await accept(deliveryId, 31.249, unit.worker))).toBe('BAD_QUANTITY');
    expect(codeOf(await accept(deliveryId, 31.24, unit.worker))).toBeUndefined();
  });

  it('counts on the board as delivered, unless it is turned down', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit, fundsOf(100));
    const [, wrong] = [await aDelivery(unit, id, 20), await aDelivery(unit, id, 30)];
    const money = async () => {
      const { data } = await hub.ask(
        `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") {
           moneyCommittedFen moneyDeliveredFen } }`,
        { id: unit.community },
      );
      return data.resourceCommitments;
    };
    expect(await money()).toEqual({ moneyCommittedFen: 10_000, moneyDeliveredFen: 5_000 });
    await turnDown(wrong, unit.worker);
    expect(await money()).toEqual({ moneyCommittedFen: 10_000, moneyDeliveredFen: 2_000 });
  });
});

describe('an acceptance', () => {
  it('is of no more than was delivered, and of more than nothing', async () => {
    const unit = await aUnit();
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 100);
    const { errors } = await accept(deliveryId, 101, unit.worker);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MORE_THAN_DELIVERED', delivered: 100 });
    for (const quantity of [0, -1, 0.5])
      expect(codeOf(await accept(deliveryId, quantity, unit.worker))).toBe('BAD_QUANTITY');
    const { data } = await accept(deliveryId, 80, unit.worker, { note: '20 株已枯死' });
    expect(data.acceptDelivery).toMatchObject({
      state: 'PART_DELIVERED',
      quantityAccepted: 80,
      deliveries: [{ acceptedQuantity: 80, acceptanceNote: '20 株已枯死' }],
    });
  });

  it('of what was delivered beyond the promise counts even after the promise is kept', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const [kept, beyond] = [await aDelivery(unit, id, 120), await aDelivery(unit, id, 30)];
    expect((await accept(kept, 120, unit.worker)).data.acceptDelivery.state).toBe('ACCEPTED');
    expect((await accept(beyond, 30, unit.worker)).data.acceptDelivery).toMatchObject({
      state: 'ACCEPTED',
      quantityDelivered: 150,
      quantityAccepted: 150,
    });
    expect(codeOf(await deliver(id, 1, unit.liaison))).toBe('ILLEGAL_MOVE');
  });

  it('of a delivery on a promise that is closed is none', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const deliveryId = await aDelivery(unit, id, 60);
    // Past the rule that a promise is closed only once its deliveries have been looked at.
    const close = `update commitment set state = 'CLOSED_SHORT', closing_reason = '缺货' where id = $1`;
    await hub.sql('resident-units', close, [id]);
    expect(codeOf(await accept(deliveryId, 1, unit.worker))).toBe('ILLEGAL_MOVE');
    expect(codeOf(await turnDown(deliveryId, unit.worker))).toBe('ILLEGAL_MOVE');
  });

  it('by fifty at once is given once', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const deliveryId = await aDelivery(unit, id, 100);
    const answers = await atOnce(50, (no) =>
      no % 2 ? accept(deliveryId, 80, unit.worker) : turnDown(deliveryId, unit.chair),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, DELIVERY_ALREADY_ACCEPTED: 49 });
    const accepted = answers.some(({ data }) => data.acceptDelivery);
    expect((await rowOf('commitment', id))?.quantity_accepted).toBe(accepted ? '80.000' : '0.000');
  });

  it('of fifty deliveries at once sums to what was accepted, and keeps the promise once', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit, { quantity: 10, unitOfMeasure: '公斤' });
    const deliveries: string[] = [];
    for (let no = 0; no < 50; no++) deliveries.push(await aDelivery(unit, id, 0.3));
    const answers = await atOnce(50, (no) => accept(deliveries[no] ?? '', 0.2, unit.worker));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    expect(await rowOf('commitment', id)).toMatchObject({
      state: 'ACCEPTED',
      quantity_delivered: '15.000',
      quantity_accepted: '10.000',
    });
  });
});

describe('a delivery turned down', () => {
  const states: [state: string, quantity: number][] = [
    ['PART_DELIVERED', 60],
    ['DELIVERED', 120],
  ];

  it.each(states)('leaves the promise %s, and tells why', async (state, quantity) => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const { data } = await turnDown(await aDelivery(unit, id, quantity), unit.worker);
    expect(data.turnDownDelivery).toEqual({
      state,
      quantityDelivered: quantity,
      quantityAccepted: 0,
      deliveries: [{ acceptedQuantity: 0, acceptanceNote: '规格不符' }],
    });
  });

  it('takes a reason', async () => {
    const unit = await aUnit();
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 1);
    expect(codeOf(await turnDown(deliveryId, unit.worker, ' '))).toBe('BLANK_TEXT');
  });

  it('can be made good by another', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    await turnDown(await aDelivery(unit, id, 120), unit.worker);
    const { data } = await accept(await aDelivery(unit, id, 120), 120, unit.worker);
    expect(data.acceptDelivery).toMatchObject({
      state: 'ACCEPTED',
      quantityDelivered: 240,
      quantityAccepted: 120,
    });
  });

  it('stays so, and may be of what came beyond a promise that is kept', async () => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const [kept, beyond] = [await aDelivery(unit, id, 120), await aDelivery(unit, id, 30)];
    await accept(kept, 120, unit.worker);
    expect((await turnDown(beyond, unit.worker)).data.turnDownDelivery.state).toBe('ACCEPTED');
    expect(codeOf(await accept(beyond, 30, unit.worker))).toBe('DELIVERY_ALREADY_ACCEPTED');
    expect(codeOf(await turnDown(kept, unit.worker))).toBe('DELIVERY_ALREADY_ACCEPTED');
  });
});

describe('a delivery by key', () => {
  it('tells its commitment', async () => {
    const unit: TestUnit = await aUnit();
    const id = await aCommitment(unit);
    await aDelivery(unit, id, 1);
    const { data } = await hub.ask(
      'query ($id: ID!) { commitment(id: $id) { deliveries { commitment { id no } } } }',
      { id },
    );
    expect(data.commitment.deliveries).toEqual([{ commitment: { id, no: 'C-2026-0001' } }]);
  });
});
