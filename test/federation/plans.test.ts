import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';
import { type TableScan, tableScans } from '../support/plans.ts';
import { auditor } from '../support/tokens.ts';

const hub = useHub('demo');
const clients: pg.Client[] = [];

beforeAll(async () => {
  for (const name of subgraphNames) {
    const client = new pg.Client(hub.databases.placed[name].ownerUrl);
    clients.push(client);
    await client.connect();
  }
});
afterAll(() => Promise.all(clients.map((client) => client.end())));

/** The lists of the three root graphs, beside what the dashboards ask of them. */
const rootGraphs = `{
  jointMeetingAgenda(communityId: "000000000001", quarter: "2026Q1") {
    attendances { proxy { name } } agenda { parent { title } resolution { followUps { title } supersededBy { no } } }
    community { name grids { no } }
  }
  facilityBookings(communityId: "000000000001", from: "2026-04-13T00:00:00+08:00", to: "2026-04-20T00:00:00+08:00") {
    facility { name bookings { edges { node { no: id } } } } occurrences { booking { purpose { __typename } } }
    freeSlots(minMinutes: 60) { from }
  }
  resourceCommitments(communityId: "000000000001", quarter: "2026Q1") {
    overdue commitments { edges { node { no deliveries { at } agreement { no } clause { text } } } }
  }
}`;

/** What an index must begin with to lead to the rows of one community or parent, however many there are. */
const isKey = (column: string): boolean => /^id$|_id$|^place$/.test(column);

/** By a column of that kind, with which an index of the table begins. */
const reachesItsRows = ({ beginnings, condition }: TableScan): boolean =>
  beginnings.some((column) => isKey(column) && new RegExp(`\\b${column}\\b`).test(condition));

async function scansOf(statement: string): Promise<TableScan[]> {
  for (const client of clients) {
    const scans = await tableScans(client, statement);
    if (scans) return scans;
  }
  throw new Error(`No database has the tables of ${statement}`);
}

async function readings(query: string, variables: Record<string, unknown>, as: string) {
  const answer = { errors: undefined as unknown };
  const statements = await hub.statementsOf(async () =>
    Object.assign(answer, await hub.ask(query, variables, { as })),
  );
  expect(answer.errors).toBeUndefined();
  const scans: (TableScan & { statement: string })[] = [];
  for (const statement of new Set(statements)) {
    scans.push(...(await scansOf(statement)).map((scan) => ({ ...scan, statement })));
  }
  return scans;
}

describe('the plan of every statement goes through an index that begins with the community or the parent', () => {
  it.each(['chair', 'liaison', 'member'])('of the dashboard of the %s', async (name) => {
    const { query, variables, as } = operation(name);
    const scans = await readings(query, variables, as);
    expect(scans.length).toBeGreaterThan(10);
    expect(scans.filter((scan) => !reachesItsRows(scan))).toEqual([]);
  });

  it('of the three root graphs', async () => {
    const scans = await readings(rootGraphs, {}, auditor);
    expect(scans.length).toBeGreaterThan(10);
    expect(scans.filter((scan) => !reachesItsRows(scan))).toEqual([]);
  });
});
