import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, promiseOf, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMembership, anAgreement, aClause } = factoriesOn(hub);

const pledge = (unit: TestUnit, more = {}, fields = 'id no state') =>
  hub.write('pledgeCommitment', promiseOf(unit, more), unit.liaison, fields);

const money = { kind: 'FUNDS', unitOfMeasure: '元', valueFen: undefined };

/** Everything a write leaves behind. */
const traces = async () => {
  const [counts] = await hub.sql(
    'resident-units',
    `select (select count(*) from commitment) commitments, (select count(*) from audit_entry) audited,
       (select count(*) from outbox_event) told, (select count(*) from first_answer) answered`,
  );
  return counts;
};

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a pledge', () => {
  it('is made by the liaison or the head, and binds nobody yet', async () => {
    const unit = await aUnit();
    const { data } = await pledge(unit, {}, 'no state overdue quantityDelivered quantityAccepted valueFen');
    expect(data.pledgeCommitment).toEqual({
      no: 'C-2026-0001',
      state: 'PLEDGED',
      overdue: false,
      quantityDelivered: 0,
      quantityAccepted: 0,
      valueFen: 240_000,
    });
    const byHead = await hub.write('pledgeCommitment', promiseOf(unit), unit.head, 'no');
    expect(byHead.data.pledgeCommitment.no).toBe('C-2026-0002');
  });

  it('leaves its audit entry and its event with it, under the name of who made it', async () => {
    const unit = await aUnit();
    const { id } = (await pledge(unit)).data.pledgeCommitment;
    const audit = await hub.sql('resident-units', 'select * from audit_entry where entity_id = $1', [id]);
    expect(audit).toMatchObject([
      { actor_id: unit.liaison, verb: 'pledgeCommitment', entity: 'Commitment', before: null },
    ]);
    const told = await hub.sql('resident-units', 'select verb from outbox_event where entity_id = $1', [id]);
    expect(told).toEqual([{ verb: 'pledgeCommitment' }]);
  });

  it.each([
    ['of nothing', { quantity: 0 }, 'BAD_QUANTITY'],
    ['of less than nothing', { quantity: -1 }, 'BAD_QUANTITY'],
    ['of so little that nothing would be kept', { quantity: 1e-10 }, 'BAD_QUANTITY'],
    ['finer than can be kept', { quantity: 0.0001 }, 'BAD_QUANTITY'],
    ['of more than can be kept', { quantity: 1e10 }, 'BAD_QUANTITY'],
    ['worth less than nothing', { valueFen: -1 }, 'BAD_VALUE'],
    ['worth more than can be kept', { valueFen: Number.MAX_SAFE_INTEGER }, 'BAD_VALUE'],
    ['that is due already', { dueOn: '2026-04-14' }, 'DUE_IN_THE_PAST'],
    ['to a community in which they do not speak for it', { communityId: aCommunity() }, 'FORBIDDEN'],
    ['to no community', { communityId: '1' }, 'BAD_ID'],
    ['of a unit that is none', { unitId: 'x' }, 'BAD_ID'],
    ['of a unit of nowhere', { unitId: newId() }, 'NOT_FOUND'],
    ['for a resolution that is none', { resolutionId: 'x' }, 'BAD_ID'],
    ['without words', { title: ' ' }, 'BLANK_TEXT'],
  ])('%s is refused and leaves nothing behind', async (_, more, code) => {
    const unit = await aUnit();
    const before = await traces();
    expect(codeOf(await pledge(unit, more))).toBe(code);
    expect(await traces()).toEqual(before);
  });

  it('is not made for another unit, nor by the community', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    for (const stranger of [other.liaison, other.head, unit.worker, unit.chair])
      expect(codeOf(await hub.write('pledgeCommitment', promiseOf(unit), stranger))).toBe('FORBIDDEN');
  });

  it('is made only while the unit takes part, its first and last day included', async () => {
    const community = aCommunity();
    const unit = { ...(await aUnit({ communities: [] })), community };
    await aMembership(unit.id, community, { from_day: '2026-04-16', until_day: '2026-04-20' });
    expect(codeOf(await pledge(unit))).toBe('NOT_A_MEMBER_UNIT');
    hub.setClock(new Date('2026-04-16T00:00:00+08:00'));
    expect(codeOf(await pledge(unit))).toBeUndefined();
    hub.setClock(new Date('2026-04-20T23:59:59+08:00'));
    expect(codeOf(await pledge(unit))).toBeUndefined();
    hub.setClock(new Date('2026-04-21T00:00:00+08:00'));
    expect(codeOf(await pledge(unit))).toBe('NOT_A_MEMBER_UNIT');
  });

  it('can be due on the day it is made', async () => {
    expect(codeOf(await pledge(await aUnit(), { dueOn: '2026-04-15' }))).toBeUndefined();
  });

  it('repeated with one clientMutationId is made once, and with other input not at all', async () => {
    const unit = await aUnit();
    const clientMutationId = newId();
    const answers = await atOnce(50, () => pledge(unit, { clientMutationId }));
    expect(new Set(answers.map(({ data }) => data.pledgeCommitment.no))).toEqual(new Set(['C-2026-0001']));
    expect(codeOf(await pledge(unit, { clientMutationId, quantity: 1 }))).toBe('CLIENT_MUTATION_ID_REUSED');
  });
});

describe('the numbers of pledges', () => {
  it('run without a gap however many are made at once, those refused among them', async () => {
    const unit = await aUnit();
    const answers = await atOnce(60, (no) => pledge(unit, no % 6 === 0 ? { quantity: 0 } : {}));
    expect(outcomes(answers)).toEqual({ OK: 50, BAD_QUANTITY: 10 });
    const numbers = answers.flatMap(({ data }) => data.pledgeCommitment?.no ?? []);
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 50 }, (_, i) => `C-2026-${String(i + 1).padStart(4, '0')}`),
    );
  });

  it('begin anew with the local year, and in each community', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    const numberAt = async (instant: string, of = unit) => {
      hub.setClock(new Date(instant));
      return (await pledge(of, { dueOn: '2027-05-01' })).data.pledgeCommitment.no;
    };
    expect(await numberAt('2026-12-31T23:59:59+08:00')).toBe('C-2026-0001');
    expect(await numberAt('2027-01-01T00:00:00+08:00')).toBe('C-2027-0001');
    expect(await numberAt('2027-01-01T00:00:00+08:00')).toBe('C-2027-0002');
    expect(await numberAt('2027-01-01T00:00:00+08:00', other)).toBe('C-2027-0001');
  });

  it('outgrow their four digits', async () => {
    const unit = await aUnit();
    const { id } = (await pledge(unit)).data.pledgeCommitment;
    await hub.sql('resident-units', `update commitment set no = 'C-2026-9999' where id = $1`, [id]);
    expect((await pledge(unit)).data.pledgeCommitment.no).toBe('C-2026-10000');
    expect((await pledge(unit)).data.pledgeCommitment.no).toBe('C-2026-10001');
  });
});

describe('a pledge of money', () => {
  it.each([
    ['that says its value', { quantity: 0.01, valueFen: 1 }, 1],
    ['that leaves its value out', { quantity: 180_000.5 }, 18_000_050],
  ])('%s is counted once, in 元 and to the fen', async (_, more, valueFen) => {
    const { data } = await pledge(await aUnit(), { ...money, ...more }, 'quantity valueFen unitOfMeasure');
    expect(data.pledgeCommitment).toEqual({ quantity: more.quantity, valueFen, unitOfMeasure: '元' });
  });

  it.each([
    ['whose value is another', { quantity: 100, valueFen: 9_999 }, 'VALUE_DISAGREES'],
    ['finer than a fen', { quantity: 0.001 }, 'BAD_QUANTITY'],
    ['that is not counted in 元', { unitOfMeasure: '万元' }, 'MONEY_IS_COUNTED_IN_YUAN'],
    ['that is called goods', { kind: 'GOODS', unitOfMeasure: ' 元 ' }, 'MONEY_IS_COUNTED_IN_YUAN'],
  ])('%s is refused', async (_, more, code) => {
    expect(codeOf(await pledge(await aUnit(), { ...money, ...more }))).toBe(code);
  });

  it('whose value is another is told the right one', async () => {
    const { errors } = await pledge(await aUnit(), { ...money, quantity: 100, valueFen: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ valueFen: 10_000 });
  });
});

describe('a pledge that keeps a clause', () => {
  const fields = 'clause { no } agreement { id }';

  it('tells the clause and its agreement', async () => {
    const unit = await aUnit();
    const agreement = await anAgreement(unit);
    const { data } = await pledge(unit, { clauseId: await aClause(agreement, { no: 2 }) }, fields);
    expect(data.pledgeCommitment).toEqual({ clause: { no: 2 }, agreement: { id: agreement } });
  });

  it('needs one that there is', async () => {
    const unit = await aUnit();
    expect(codeOf(await pledge(unit, { clauseId: newId() }))).toBe('NOT_FOUND');
    expect(codeOf(await pledge(unit, { clauseId: 'x' }))).toBe('BAD_ID');
  });

  it('needs one between this unit and this community', async () => {
    const communities = [aCommunity(), aCommunity()];
    const [unit, other] = [await aUnit({ communities }), await aUnit({ communities })];
    const clauseOf = async (party: TestUnit) => aClause(await anAgreement(party));
    const ofAnotherUnit = await clauseOf(other);
    const withAnotherCommunity = await clauseOf({ ...unit, community: communities[1] ?? '' });
    for (const clauseId of [ofAnotherUnit, withAnotherCommunity])
      expect(codeOf(await pledge(unit, { clauseId }))).toBe('NOT_FOUND');
    const everywhere = { ...unit, liaison: communities.map((id) => `LIAISON@${unit.id}/${id}`).join() };
    expect(codeOf(await pledge(everywhere, { clauseId: withAnotherCommunity }))).toBe(
      'CLAUSE_OF_ANOTHER_AGREEMENT',
    );
  });

  it.each([
    ['has lapsed by its day', { active_to: '2026-04-14' }],
    ['begins tomorrow', { active_from: '2026-04-16' }],
    ['is not signed', { state: 'NEGOTIATING' }],
    ['was ended', { state: 'TERMINATED' }],
    ['has expired', { state: 'EXPIRED' }],
  ])('is refused once the agreement %s', async (_, more) => {
    const unit = await aUnit();
    const clauseId = await aClause(await anAgreement(unit, more));
    expect(codeOf(await pledge(unit, { clauseId }))).toBe('AGREEMENT_NOT_IN_FORCE');
  });

  it.each([
    ['on its last day', { active_to: '2026-04-15' }],
    ['while its review is due', { state: 'REVIEW_DUE' }],
    ['that does not end', { active_to: null }],
  ])('is taken %s', async (_, more) => {
    const unit = await aUnit();
    const clauseId = await aClause(await anAgreement(unit, more));
    expect(codeOf(await pledge(unit, { clauseId }))).toBeUndefined();
  });
});
