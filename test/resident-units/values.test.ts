import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn, promiseOf } from './factories.ts';

const hub = useHub('empty');
const { aUnit, aCommitment, aCommitmentThatIs, aDelivery } = factoriesOn(hub);

async function pledge(more: Record<string, unknown>) {
  const unit = await aUnit();
  return hub.write('pledgeCommitment', promiseOf(unit, more), unit.liaison, 'title quantity dueOn');
}

describe('a text', () => {
  it('is kept trimmed, in one form, without what shows nothing', async () => {
    const { data } = await pledge({ title: ' cafe\u0301\u200b 桌椅\u3000' });
    expect(data.pledgeCommitment.title).toBe('café 桌椅');
  });

  it.each([
    ['that shows nothing', '\u200b\u2060', 'BLANK_TEXT'],
    ['that turns the direction of letters', '桌椅\u202e', 'BAD_TEXT'],
    ['of two lines where one is meant', '桌\n椅', 'ONE_LINE_ONLY'],
  ])('%s is refused', async (_, title, code) => {
    const { errors } = await pledge({ title });
    expect(errors?.[0]?.extensions).toMatchObject({ code, field: 'title' });
  });

  it('has lines where it is prose', async () => {
    const unit = await aUnit();
    const commitmentId = await aCommitment(unit);
    const note = '第一批。\r\n第二批周五到。';
    const input = { commitmentId, quantity: 1, note };
    await hub.write('recordDelivery', input, unit.liaison, 'id');
    const [row] = await hub.sql('resident-units', 'select note from delivery where commitment_id = $1', [
      commitmentId,
    ]);
    expect(row?.note).toBe('第一批。\n第二批周五到。');
  });
});

describe('a day', () => {
  it.each(['9999-12-31', '0001-01-01', '2036-04-16', '1899-12-31'])('like %s is refused', async (dueOn) => {
    const { errors } = await pledge({ dueOn });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'DATE_OUT_OF_RANGE',
      field: 'dueOn',
      earliest: '1900-01-01',
      latest: '2036-04-15',
    });
  });

  it('ten years ahead is the last one taken', async () => {
    expect(codeOf(await pledge({ dueOn: '2036-04-15' }))).toBeUndefined();
  });

  it('that is none is refused by the name of its field, in the caller’s language', async () => {
    const unit = await aUnit();
    const input = promiseOf(unit, { dueOn: '2026-02-30' });
    const { errors } = await hub.ask(
      'mutation ($input: PledgeCommitmentInput!) { pledgeCommitment(input: $input) { id } }',
      { input: { clientMutationId: newId(), ...input } },
      { as: unit.liaison, language: 'zh' },
    );
    expect(errors?.[0]?.message).toBe('dueOn 不是日期。请写成 2026-05-09。');
  });
});

describe('an instant', () => {
  it('without its zone is refused with an example, however often and however it is asked', async () => {
    const at = '"2026-05-09T10:00:00"';
    for (let times = 0; times < 6; times++) {
      const query = `{ openShifts(communityId: "000000000001", from: ${at}, to: "2026-05-10T10:00:00+08:00") { id } }`;
      const { errors } = await hub.ask(query, {}, { language: 'zh' });
      expect(errors?.[0]?.message).toBe('from 不是时刻。请写成 2026-05-09T10:00:00+08:00。');
    }
  });
});

describe('what is looked for', () => {
  it.each(['a\0b', '\ud800'])(
    'with a character that PostgreSQL cannot take (%j) is refused',
    async (text) => {
      const username = await hub.ask('query ($text: String!) { person(username: $text) { id } }', { text });
      expect(codeOf(username)).toBe('BAD_TEXT');
      const trail =
        'query ($text: String!) { auditTrail { community(actorId: $text) { edges { cursor } } } }';
      expect(codeOf(await hub.ask(trail, { text }))).toBe('BAD_TEXT');
      const place = 'query ($text: ID!) { grants(place: $text) { edges { cursor } } }';
      expect(codeOf(await hub.ask(place, { text }))).toBe('BAD_ID');
    },
  );
});

describe('a quantity', () => {
  it('of pieces is whole, and of what is measured need not be', async () => {
    expect(codeOf(await pledge({ quantity: 0.5, unitOfMeasure: '株' }))).toBe('BAD_QUANTITY');
    expect(codeOf(await pledge({ quantity: 12.5, unitOfMeasure: '公斤' }))).toBeUndefined();
  });
});

describe('a value is judged before the state', () => {
  it('of a commitment that is accepted', async () => {
    const unit = await aUnit();
    const commitmentId = await aCommitmentThatIs('ACCEPTED', unit);
    const deliver = (quantity: number) =>
      hub.write('recordDelivery', { commitmentId, quantity }, unit.liaison);
    expect(codeOf(await deliver(-1))).toBe('BAD_QUANTITY');
    expect(codeOf(await deliver(1))).toBe('ILLEGAL_MOVE');
    const schedule = (on: string) => hub.write('scheduleCommitment', { commitmentId, on }, unit.head);
    expect(codeOf(await schedule('2026-04-14'))).toBe('DAY_HAS_PASSED');
    expect(codeOf(await schedule('2026-04-16'))).toBe('ILLEGAL_MOVE');
  });

  it('of a delivery that was accepted', async () => {
    const unit = await aUnit();
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 120);
    const accept = (quantity: number) => hub.write('acceptDelivery', { deliveryId, quantity }, unit.worker);
    expect(codeOf(await accept(120))).toBeUndefined();
    expect(codeOf(await accept(-1))).toBe('BAD_QUANTITY');
  });
});
