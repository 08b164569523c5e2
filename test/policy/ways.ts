import { grantText, nobody } from '@hub/kit/actor.ts';
import type { FormattedExecutionResult } from 'graphql';
import type { TestHub } from '../support/hub.ts';
import { tokenWith } from '../support/tokens.ts';
import { type Standpoint, standpoints } from './actors.ts';
import { askSubgraph, type Mark } from './answers.ts';
import type { Marks } from './entities.ts';
import type { Owner } from './owners.ts';
import { pageLength, type Routes, type Way } from './routes.ts';

/** What came to one who asked, by one way from one row. */
interface Arrival {
  /** As `Community.needs`. */
  way: string;
  /** The row from which the way goes, and as which of several calls. */
  from: string;
  /** As `Need 0194…`. */
  rows: ReadonlySet<string>;
  /** Whether there may be more. */
  isCut: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Goes all routes through the gateway. */
async function arrivalsOf(hub: TestHub, standpoint: Standpoint, { queries }: Routes): Promise<Arrival[]> {
  const headers = await headersOf(standpoint);
  const arrivals: Arrival[] = [];
  for (const query of queries) {
    const response = await hub.hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query },
    });
    const { data, errors = [] }: FormattedExecutionResult<Json> = response.json();
    const unexpected = errors.find(({ extensions }) => extensions?.code !== 'FORBIDDEN');
    if (unexpected) throw new Error(`${unexpected.message} at ${unexpected.path?.join('.')}`);
    arrivals.push(...arrivalsIn(data ?? {}, 'the root'));
  }
  return arrivals;
}

async function headersOf({ id, grants }: Standpoint): Promise<Record<string, string>> {
  if (id === nobody.id) return {};
  return { authorization: `Bearer ${await tokenWith({ sub: id, grants: grants.map(grantText) })}` };
}

/** Every way that was gone in an answer, wherever in it. */
function arrivalsIn(value: Json, from: string): Arrival[] {
  return Object.entries(value).flatMap(([key, given]) => {
    const [, of, field] = /^([A-Z]\w*?)_(\w+)_\d+$/.exec(key) ?? [];
    if (!of || !field) return [];
    const found = rowsIn(given);
    // A part has no name of its own; it is known by its place in the row.
    const beyond = found.flatMap((row, i) => arrivalsIn(row, nameOf(row) ?? `${from} ${key} ${i}`));
    const rows = new Set(found.flatMap((row) => nameOf(row) ?? []));
    return [{ way: `${of}.${field}`, from: `${from} ${key}`, rows, isCut: isCut(given) }, ...beyond];
  });
}

function rowsIn(given: unknown): Json[] {
  if (typeof given !== 'object' || given === null) return [];
  if (Array.isArray(given)) return given.flatMap(rowsIn);
  if ('edges' in given) return rowsIn((given.edges as { node: unknown }[]).map(({ node }) => node));
  return [given as Json];
}

function isCut(given: unknown): boolean {
  if (Array.isArray(given)) return given.length >= pageLength;
  const page = given as { pageInfo?: { hasNextPage: boolean } } | null;
  return page?.pageInfo?.hasNextPage ?? false;
}

/** A row is known by its type and id. */
const nameOf = ({ __typename, id }: Json): string | undefined =>
  typeof id === 'string' ? `${__typename} ${id}` : undefined;

/** Which of the rows each one who asks sees when they are asked for by key. */
export async function visibleByKey(
  owners: ReadonlyMap<string, Owner>,
  names: Iterable<string>,
): Promise<ReadonlySet<string>[]> {
  const rows = [...new Set(names)].map((name) => name.split(' ') as [type: string, id: string]);
  const bySubgraph = [...Map.groupBy(rows, ([type]) => owners.get(type)?.subgraph)];
  return Promise.all(
    standpoints.map(async (standpoint) => {
      const seen = bySubgraph.map(async ([subgraph, asked]) => {
        if (!subgraph) throw new Error(`No subgraph has the rows of ${asked[0]?.[0]}.`);
        const variables = { rows: asked.map(([__typename, id]) => ({ __typename, id })) };
        const query = 'query ($rows: [_Any!]!) { _entities(representations: $rows) { __typename } }';
        const { data } = await askSubgraph(subgraph, standpoint, query, variables);
        const { _entities } = data as { _entities: (object | null)[] };
        return asked.filter((_, i) => _entities[i]).map(([type, id]) => `${type} ${id}`);
      });
      // Someone of an outside issuer has no row, and is told who they are all the same.
      return new Set([...(await Promise.all(seen)).flat(), `Person ${standpoint.id}`]);
    }),
  );
}

/** What comes by a way to everyone who asks. */
export interface GoneWay extends Way {
  marks: Marks;
  /** Rows that came to someone who does not see them by key, as sentences. */
  leaks: string[];
  /** Rows that someone sees by key, and that did not come, though they have come that way to others. */
  missing: string[];
}

/** Goes all ways as everyone, and holds what comes against what is to be seen by key. */
export async function goneWays(
  hub: TestHub,
  owners: ReadonlyMap<string, Owner>,
  routes: Routes,
): Promise<GoneWay[]> {
  const arrivals = await Promise.all(standpoints.map((standpoint) => arrivalsOf(hub, standpoint, routes)));
  const visible = await visibleByKey(
    owners,
    arrivals.flat().flatMap(({ rows }) => [...rows]),
  );
  return routes.ways.map((way): GoneWay => {
    const gone = arrivals.map((mine) => mine.filter((arrival) => arrival.way === way.name));
    const from = Map.groupBy(gone.flat(), (arrival) => arrival.from);
    const told = (who: number, row: string) => `${standpoints[who]?.name} by ${way.name}: ${row}`;
    const sees = (who: number, row: string) => visible[who]?.has(row) ?? false;
    const leaks = gone.flatMap((mine, who) =>
      mine.flatMap(({ rows }) => [...rows].filter((row) => !sees(who, row)).map((row) => told(who, row))),
    );
    const missing = gone.flatMap((mine, who) =>
      mine
        .filter((arrival) => !arrival.isCut)
        .flatMap((arrival) => {
          const everyones = new Set((from.get(arrival.from) ?? []).flatMap(({ rows }) => [...rows]));
          const left = [...everyones].filter((row) => sees(who, row) && !arrival.rows.has(row));
          return left.map((row) => told(who, row));
        }),
    );
    const marks = gone.map((mine): Mark => (mine.some(({ rows }) => rows.size > 0) ? '●' : '·'));
    return { ...way, marks, leaks, missing };
  });
}

/** Ways that give less than there is to see, and why. */
export const narrower: Readonly<Record<string, string>> = {
  'Query.me': 'oneself',
  'Query.myUnit': 'the unit one speaks for',
  'Query.myUnits': 'the units one speaks for',
  'Query.units': 'units by their memberships, which are not public',
  'Community.units': 'units by their memberships, which are not public',
  'JointMeeting.memberUnits': 'units by their memberships, which are not public',
  'Unit.communities': 'communities by its memberships, which are not public',
  'Community.householdRegister': 'the register, for who keeps it',
};
