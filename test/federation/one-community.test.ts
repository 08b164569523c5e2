import { readFile } from 'node:fs/promises';
import { migrate } from '@hub/kit/migrating.ts';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';

/**
 * A city's databases can be split by community, as Citus does it with the community's code as distribution column, when
 * no statement needs the rows of two. Here the databases themselves hold back whatever is another community's: row
 * security stands for a machine that has the rows of one community alone.
 */
const here = '000000000001';
const elsewhere = '000000000002';

const hub = useHub('demo');
const parts: readonly SubgraphName[] = ['community', 'party-branch', 'resident-units'];

/** What is no community's own and would be on every machine: a unit and what it offers may belong to several communities. */
const everywhere: Record<string, string[]> = {
  community: [],
  'party-branch': [],
  'resident-units': ['in_service_member', 'lending_terms', 'resource_offer', 'unit'],
};

/** What a subgraph without a concept of its own has: the kit's tables, which each machine would have for itself. */
async function tablesOfTheKit(): Promise<Set<string>> {
  const owned = new URL(hub.databases.placed.community.ownerUrl);
  const bare = new URL(`${owned.pathname}_bare`, owned);
  const name = bare.pathname.slice(1);
  await onOwner('community', (owner) => owner.query(`create database ${name}`));
  await migrate({ name: 'bare', migrations: [] }, { url: bare.href });
  const tables = await on(bare.href, namesIn(allTables));
  await onOwner('community', (owner) => owner.query(`drop database ${name}`));
  return new Set(tables);
}

const onOwner = <T>(subgraph: SubgraphName, work: (owner: pg.Client) => Promise<T>): Promise<T> =>
  on(hub.databases.placed[subgraph].ownerUrl, work);

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const namesIn = (text: string) => async (client: pg.Client) =>
  (await client.query<{ name: string }>(text)).rows.map(({ name }) => name);

const splitTables = `
  select table_name as name, min(column_name) as code from information_schema.columns
  where table_schema = 'public' and (column_name = 'community_id' or (table_name = 'community' and column_name = 'id'))
  group by 1 order by 1`;
const allTables = `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;

const allNames = `
  select relname as name from pg_class where relnamespace = 'public'::regnamespace
  union select conname from pg_constraint union select tgname from pg_trigger`;

const dashboards = ['chair', 'liaison', 'member'].map((name) => ({ name, ...operation(name) }));
const answers = () =>
  Promise.all(
    dashboards.map(({ query, variables, as }) => hub.ask(query, variables, { as, language: 'zh' })),
  );

let whole: Awaited<ReturnType<typeof answers>>;
let ofTheKit: Set<string>;

beforeAll(async () => {
  ofTheKit = await tablesOfTheKit();
  whole = await answers();
  for (const subgraph of parts) {
    await onOwner(subgraph, async (owner) => {
      const { rows } = await owner.query<{ name: string; code: string }>(splitTables);
      for (const { name, code } of rows) {
        await owner.query(`alter table ${name} enable row level security`);
        await owner.query(
          `create policy one_community on ${name} using (${code} = '${here}') with check (${code} = '${here}')`,
        );
      }
    });
  }
});

describe('a community whose rows are alone on a machine', () => {
  it.each(dashboards.map(({ name }, no) => [name, no] as const))(
    'gives the dashboard of the %s to the letter',
    async (_name, no) => {
      expect(whole[no]?.errors).toBeUndefined();
      const { query, variables, as } = dashboards[no] ?? { query: '', variables: {}, as: '' };
      expect(await hub.ask(query, variables, { as, language: 'zh' })).toEqual(whole[no]);
    },
  );

  it('takes writes in each graph', async () => {
    const [places, meeting, units] = await Promise.all([
      hub.ask(`{ community(id: "${here}") { facilities { id name } } }`),
      hub.ask(`{ jointMeetingAgenda(communityId: "${here}", quarter: "2026Q2") { id } }`),
      hub.ask(`{ community(id: "${here}") { units { id } } }`),
    ]);
    const facilityId = places.data.community.facilities.find(
      ({ name }: { name: string }) => name === '宣教评议室',
    )?.id;
    const unitId = units.data.community.units[0].id;
    const booking = { facilityId, title: '议事', ...at('2026-04-20') };
    const item = { meetingId: meeting.data.jointMeetingAgenda.id, title: '议题', kind: 'PROBLEM' };
    const pledge = {
      unitId,
      communityId: here,
      kind: 'GOODS',
      title: '桌椅',
      quantity: 4,
      unitOfMeasure: '张',
      dueOn: '2026-06-01',
    };
    const written = [
      await hub.write('requestBooking', booking, `COMMUNITY_WORKER@${here}`, 'id'),
      await hub.write('proposeAgendaItem', item, `CHAIR@${here}`, 'id'),
      await hub.write('pledgeCommitment', pledge, `LIAISON@${unitId}/${here}`, 'id'),
    ];
    expect(written.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  });

  it('knows nothing of another, so that the row security is what the answers came through', async () => {
    const { data } = await hub.ask(`{ community(id: "${elsewhere}") { name } }`);
    expect(data.community).toBeNull();
  });

  it.each(parts)(
    'leaves in %s nothing that would have to be on every machine but what is named here',
    async (subgraph) => {
      const all = await onOwner(subgraph, namesIn(allTables));
      const split = new Set(await onOwner(subgraph, namesIn(splitTables)));
      expect(all.filter((name) => !split.has(name) && !ofTheKit.has(name))).toEqual(everywhere[subgraph]);
    },
  );
});

it('is told of in docs/scaling.md by names of tables and of rules that there are', async () => {
  const text = await readFile('docs/scaling.md', 'utf8');
  const there = await Promise.all(parts.map((subgraph) => onOwner(subgraph, namesIn(allNames))));
  const named = [...text.slice(text.indexOf('**Citus**')).matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named.filter((name) => !there.flat().includes(name ?? ''))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(Object.values(everywhere).flat()));
});

const at = (day: string) => ({ startsAt: `${day}T10:00:00+08:00`, endsAt: `${day}T11:00:00+08:00` });
