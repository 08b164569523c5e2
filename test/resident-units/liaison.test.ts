import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMembership, aLiaison } = factoriesOn(hub);

const appoint = ({ id, community, head }: TestUnit, more = {}, as = head) =>
  hub.write(
    'appointLiaison',
    { unitId: id, communityId: community, displayName: '演示·香樟-601', fromDay: '2026-04-15', ...more },
    as,
    'displayName fromDay untilDay current unit { id } community { id }',
  );

/** How a unit stands in its communities, as its memberships tell. */
async function standingOf(unitId: string, past = false) {
  const { data } = await hub.ask(
    `query ($id: ID!, $past: Boolean!) { unit(id: $id) { memberships(past: $past) {
       fromDay untilDay current community { id } liaisonGap liaison { displayName }
       liaisons { displayName fromDay untilDay } } } }`,
    { id: unitId, past },
  );
  return data.unit.memberships;
}

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a liaison', () => {
  it('is appointed by the head of the unit, from a day on', async () => {
    const unit = await aUnit();
    const { data } = await appoint(unit);
    expect(data.appointLiaison).toEqual({
      displayName: '演示·香樟-601',
      fromDay: '2026-04-15',
      untilDay: null,
      current: true,
      unit: { id: unit.id },
      community: { id: unit.community },
    });
  });

  it('hands over to the next, in the middle of a quarter and without a gap', async () => {
    const unit = await aUnit();
    await aLiaison(unit.id, unit.community);
    await appoint(unit, { fromDay: '2026-05-16' });
    expect(await standingOf(unit.id)).toMatchObject([
      {
        liaisonGap: false,
        liaison: { displayName: '演示·银杏-600' },
        liaisons: [
          { displayName: '演示·银杏-600', fromDay: '2025-01-01', untilDay: '2026-05-15' },
          { displayName: '演示·香樟-601', fromDay: '2026-05-16', untilDay: null },
        ],
      },
    ]);
    hub.setClock(new Date('2026-05-16T00:00:00+08:00'));
    expect(await standingOf(unit.id)).toMatchObject([
      { liaisonGap: false, liaison: { displayName: '演示·香樟-601' } },
    ]);
  });

  it('after a gap leaves the one before as they were', async () => {
    const unit = await aUnit();
    await aLiaison(unit.id, unit.community, { until_day: '2026-03-31' });
    await appoint(unit);
    const [{ liaisons }] = await standingOf(unit.id);
    expect(liaisons.map(({ untilDay }: { untilDay: string }) => untilDay)).toEqual(['2026-03-31', null]);
  });

  it.each([
    ['for a day that has passed', { fromDay: '2026-04-14' }, 'DAY_HAS_PASSED'],
    ['without a name', { displayName: ' ' }, 'BLANK_TEXT'],
    ['in a community in which they do not head it', { communityId: aCommunity() }, 'FORBIDDEN'],
    ['in no community', { communityId: 'x' }, 'BAD_ID'],
    ['of a unit of nowhere', { unitId: newId() }, 'NOT_FOUND'],
    ['of a unit that is none', { unitId: 'x' }, 'BAD_ID'],
  ])('%s is not appointed', async (_, more, code) => {
    expect(codeOf(await appoint(await aUnit(), more))).toBe(code);
  });

  it('is not appointed where the unit takes no part', async () => {
    const unit = await aUnit();
    const elsewhere = { ...unit, community: aCommunity() };
    expect(codeOf(await appoint(elsewhere, {}, `UNIT_HEAD@${unit.id}`))).toBe('NOT_A_MEMBER_UNIT');
  });

  it('is appointed by nobody else', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    for (const stranger of [unit.liaison, unit.worker, unit.chair, other.head])
      expect(codeOf(await appoint(unit, {}, stranger))).toBe('FORBIDDEN');
  });

  it('is not appointed before one who is appointed already', async () => {
    const unit = await aUnit();
    await appoint(unit, { fromDay: '2026-06-01' });
    for (const fromDay of ['2026-05-01', '2026-06-01']) {
      const { errors } = await appoint(unit, { fromDay });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'LIAISON_ALREADY_APPOINTED',
        fromDay: '2026-06-01',
      });
    }
    expect(codeOf(await appoint(unit, { fromDay: '2026-06-02' }))).toBeUndefined();
  });

  it('of a unit of two communities speaks in the one, and another may in the other', async () => {
    const [a, b] = [aCommunity(), aCommunity()];
    const unit = await aUnit({ communities: [a, b] });
    await appoint(unit);
    expect(codeOf(await appoint({ ...unit, community: b }))).toBe('FORBIDDEN');
    const headInB = `UNIT_HEAD@${unit.id}/${b}`;
    await appoint({ ...unit, community: b }, { displayName: '演示·桂花-602' }, headInB);
    const { data } = await hub.ask(
      `query ($id: ID!, $a: ID!, $b: ID!, $c: ID!) { unit(id: $id) { a: liaison(communityId: $a) { displayName }
         b: liaison(communityId: $b) { displayName } c: liaison(communityId: $c) { displayName } } }`,
      { id: unit.id, a, b, c: aCommunity() },
    );
    expect(data.unit).toEqual({
      a: { displayName: '演示·香樟-601' },
      b: { displayName: '演示·桂花-602' },
      c: null,
    });
  });

  it('appointed by fifty at once for one day is appointed once', async () => {
    const unit = await aUnit();
    await aLiaison(unit.id, unit.community);
    const answers = await atOnce(50, (no) => appoint(unit, { displayName: `演示·银杏-${no}` }));
    expect(outcomes(answers)).toEqual({ OK: 1, LIAISON_ALREADY_APPOINTED: 49 });
  });

  it('appointed by fifty at once for fifty days leaves one at a time, without a gap', async () => {
    const unit = await aUnit();
    const day = (no: number) => Temporal.PlainDate.from('2026-04-15').add({ days: no }).toString();
    const answers = await atOnce(50, (no) => appoint(unit, { fromDay: day((no * 7) % 50) }));
    const { OK = 0, LIAISON_ALREADY_APPOINTED = 0, ...others } = outcomes(answers);
    expect([OK + LIAISON_ALREADY_APPOINTED, others]).toEqual([50, {}]);
    const [{ liaisons }] = await standingOf(unit.id);
    expect(liaisons).toHaveLength(OK);
    for (const [i, { untilDay }] of liaisons.entries()) {
      const next = liaisons[i + 1]?.fromDay;
      expect(untilDay).toBe(next ? Temporal.PlainDate.from(next).subtract({ days: 1 }).toString() : null);
    }
  });
});

describe('a membership', () => {
  it('without a liaison rings an alarm, and only while it holds', async () => {
    const unit = await aUnit();
    const gap = async (instant: string) => {
      hub.setClock(new Date(instant));
      return (await standingOf(unit.id, true)).map(({ liaisonGap }: { liaisonGap: boolean }) => liaisonGap);
    };
    expect(await gap('2026-04-15T09:00:00+08:00')).toEqual([true]);
    await aLiaison(unit.id, unit.community, { from_day: '2026-04-01', until_day: '2026-04-15' });
    expect(await gap('2026-04-15T23:59:59+08:00')).toEqual([false]);
    expect(await gap('2026-04-16T00:00:00+08:00')).toEqual([true]);
    const leave = `update membership set until_day = '2026-04-20' where unit_id = $1`;
    await hub.sql('resident-units', leave, [unit.id]);
    expect(await gap('2026-04-21T00:00:00+08:00')).toEqual([false]);
  });

  it('is told of a unit today, and past ones when asked', async () => {
    const [a = '', b = ''] = [aCommunity(), aCommunity()];
    const unit = await aUnit({ communities: [b] });
    await aMembership(unit.id, a, { from_day: '2024-01-01', until_day: '2024-12-31' });
    expect(await standingOf(unit.id)).toMatchObject([{ community: { id: b }, current: true }]);
    expect(await standingOf(unit.id, true)).toMatchObject([
      { community: { id: a }, current: false, untilDay: '2024-12-31' },
      { community: { id: b }, current: true, untilDay: null },
    ]);
  });

  it('is told of a community by unit, with what is vacant', async () => {
    const community = aCommunity();
    const units = [await aUnit({ communities: [community] }), await aUnit({ communities: [community] })];
    await aMembership((await aUnit()).id, community, { until_day: '2025-12-31' });
    const [first] = units.toSorted((x, y) => x.id.localeCompare(y.id));
    await aLiaison(first?.id ?? '', community);
    const { data } = await hub.ask(
      `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { community {
         units { id } memberships { unit { id } liaisonGap } past: memberships(past: true) { id } } } }`,
      { id: community },
    );
    const { community: told } = data.resourceCommitments;
    expect(told.memberships).toEqual(
      told.units.map(({ id }: { id: string }, i: number) => ({ unit: { id }, liaisonGap: i > 0 })),
    );
    expect(told.past).toHaveLength(3);
  });
});
