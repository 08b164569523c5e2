import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce } from '../support/race.ts';
import { factoriesOn, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aGrid, aCompound, aCount } = factoriesOn(hub);

const sql = (text: string, ...values: unknown[]) => hub.sql('community', text, values);

/** Runs the work as one transaction of the connection that writes past the hub. */
async function together(work: () => Promise<unknown>): Promise<void> {
  await sql('begin');
  await work().then(
    () => sql('commit'),
    async (error) => {
      await sql('rollback');
      throw error;
    },
  );
}

/** A community whose two grids were counted together with the whole. */
async function aCountedCommunity(): Promise<TestCommunity & { grids: string[] }> {
  const place = await aCommunity();
  const grids = [await aGrid(place, 1), await aGrid(place, 2)];
  await together(async () => {
    await aCount(place, { grid_id: grids[0], households: 40, people: 120, low_income_households: 5 });
    await aCount(place, { grid_id: grids[1], households: 60, people: 180, low_income_households: 6 });
    await aCount(place, { households: 100, people: 300, low_income_households: 11 });
  });
  return { ...place, grids };
}

const latestOf = async ({ community }: TestCommunity) => {
  const query = `query ($id: ID!) { community(id: $id) { households population lowIncomeHouseholds { value suppressed }
    grids { latestPopulation { people } } } }`;
  return (await hub.ask(query, { id: community })).data.community;
};

describe('a count', () => {
  it.each(['update population_snapshot set people = 0', 'delete from population_snapshot'])(
    'does not take %s',
    async (change) => {
      const place = await aCountedCommunity();
      await expect(sql(`${change} where community_id = $1`, place.community)).rejects.toMatchObject({
        constraint: 'population_snapshot_is_append_only',
      });
    },
  );

  it('is not emptied with the others', async () => {
    await expect(sql('truncate population_snapshot')).rejects.toMatchObject({
      constraint: 'population_snapshot_is_append_only',
    });
  });

  it.each([
    ['fewer than no people', { people: -1 }],
    ['more households in need than there are', { households: 3, low_income_households: 4 }],
  ])('does not count %s', async (_, more) => {
    await expect(aCount(await aCommunity(), more)).rejects.toMatchObject({
      constraint: 'population_snapshot_counts',
    });
  });

  it('is of a grid or of a compound', async () => {
    const place = await aCommunity();
    const both = { grid_id: await aGrid(place), compound_id: await aCompound(place) };
    await expect(aCount(place, both)).rejects.toMatchObject({
      constraint: 'population_snapshot_of_one_part',
    });
  });

  it('that is later stands for the community and for each part, whatever was counted before', async () => {
    const place = await aCountedCommunity();
    await aCount(place, { as_of: '2025-03-31', people: 1 });
    expect(await latestOf(place)).toEqual({
      households: 100,
      population: 300,
      lowIncomeHouseholds: { value: 11, suppressed: false },
      grids: [{ latestPopulation: { people: 120 } }, { latestPopulation: { people: 180 } }],
    });
  });
});

describe('the grids of a community', () => {
  it.each(['households', 'people', 'low_income_households'])('make the whole in %s', async (column) => {
    const place = await aCountedCommunity();
    const off = { households: 100, people: 300, low_income_households: 11, [column]: 90 };
    await expect(aCount(place, off)).rejects.toMatchObject({
      constraint: 'population_snapshot_grids_make_the_whole',
    });
  });

  it('are corrected together with the whole, by later counts of the same day', async () => {
    const place = await aCountedCommunity();
    await together(async () => {
      await aCount(place, { grid_id: place.grids[0], households: 41, people: 124, low_income_households: 5 });
      await aCount(place, { households: 101, people: 304, low_income_households: 11 });
    });
    expect(await latestOf(place)).toMatchObject({
      population: 304,
      grids: [{ latestPopulation: { people: 124 } }, { latestPopulation: { people: 180 } }],
    });
  });

  it('need not make it while one of them is not counted, nor do compounds', async () => {
    const place = await aCommunity();
    await aGrid(place, 2);
    await aCount(place);
    await aCount(place, { grid_id: await aGrid(place, 1), people: 7 });
    await aCount(place, { compound_id: await aCompound(place), people: 8 });
    expect(await latestOf(place)).toMatchObject({ population: 300 });
  });
});

describe('the households in need of a community', () => {
  const inNeed = async ({ community }: TestCommunity) => {
    const query = `query ($id: ID!) { community(id: $id) { lowIncomeHouseholds { value }
      populationSnapshots { edges { node { grid { no } lowIncomeHouseholds { value } } } } } }`;
    const { data } = await hub.ask(query, { id: community });
    const { lowIncomeHouseholds, populationSnapshots } = data.community;
    const counts: { node: { grid: object | null; lowIncomeHouseholds: { value: number | null } } }[] =
      populationSnapshots.edges;
    const valuesOf = (isPart: boolean) =>
      counts.flatMap(({ node }) => ((node.grid !== null) === isPart ? [node.lowIncomeHouseholds.value] : []));
    return { latest: lowIncomeHouseholds.value, wholes: valuesOf(false), parts: new Set(valuesOf(true)) };
  };

  it('are told with their parts, and not when they would tell of a part in which they are few', async () => {
    const place = await aCountedCommunity();
    expect(await inNeed(place)).toEqual({ latest: 11, wholes: [11], parts: new Set([5, 6]) });
    await together(async () => {
      await aCount(place, { grid_id: place.grids[0], households: 40, people: 120, low_income_households: 4 });
      await aCount(place, { households: 100, people: 300, low_income_households: 10 });
    });
    expect(await inNeed(place)).toEqual({
      latest: null,
      wholes: [null, null],
      parts: new Set([null, 5, 6]),
    });
  });
});

describe('counted at once', () => {
  it('on fifty days, grids and a whole that they do not make never both stand', async () => {
    const { community, ...place } = await aCommunity();
    const grid = await aGrid({ community, ...place });
    const connections = new pg.Pool({ connectionString: hub.databases.placed.community.ownerUrl, max: 20 });
    const count = (day: number, people: number, gridId: string | null) =>
      connections
        .query(
          `insert into population_snapshot (id, community_id, grid_id, as_of, households, people, source)
           values (gen_random_uuid(), $1, $2, date '2026-01-01' + $3::int, 100, $4, '年报')`,
          [community, gridId, day, people],
        )
        .then(
          () => 'counted',
          (error) => String(error.constraint),
        );
    const days = await atOnce(50, (day) => Promise.all([count(day, 299, grid), count(day, 300, null)]));
    await connections.end();
    for (const outcome of days)
      expect(outcome.toSorted()).toEqual(['counted', 'population_snapshot_grids_make_the_whole']);
  });
});
