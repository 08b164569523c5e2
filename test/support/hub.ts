import { readFileSync } from 'node:fs';
import { demonstrationStart } from '@hub/kit/clock.ts';
import type { Hub } from '@hub/gateway/hub.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { newId } from '@hub/kit/identifiers.ts';
import type { FormattedExecutionResult } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createDatabases, type TestDatabases } from './databases.ts';
import { openTestHub, type TestHubOptions } from './open-hub.ts';
import type { Template } from './postgres.ts';
import { auditor, tokenOf } from './tokens.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a test asks for decides what it gets
type Answer = FormattedExecutionResult<any, Record<string, unknown> & { code?: string }>;

export interface AskOptions {
  /** The grants of who asks, written `LIAISON@<unit id>`; an auditor of everything unless it is told, null nobody. */
  as?: string | null;
  language?: 'zh' | 'en';
  /** The case that restricted data is read for. */
  purpose?: string | undefined;
}

export interface TestHub {
  ask(query: string, variables?: Record<string, unknown>, options?: AskOptions): Promise<Answer>;
  /** Calls a mutation with a `clientMutationId` of its own, unless one is given. */
  write(mutation: string, input: Record<string, unknown>, as: string, fields?: string): Promise<Answer>;
  /** Runs SQL on the database of a subgraph. */
  sql<Row = Record<string, unknown>>(
    subgraph: SubgraphName,
    text: string,
    values?: unknown[],
  ): Promise<Row[]>;
  /** Puts a row into a table of a subgraph, past every rule but the database's own, and gives its id. */
  insert(subgraph: SubgraphName, table: string, row: Record<string, unknown>): Promise<string>;
  /** What SQL the subgraphs run meanwhile. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** The hub's clock stands still at an instant, until it is set to another. */
  setClock(to: Date): void;
  databases: TestDatabases;
  hub: Hub;
}

const api = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
const inputTypeOf = (mutation: string) => new RegExp(`\\b${mutation}\\(input: (\\w+)!\\)`).exec(api)?.[1];

export interface UseHubOptions extends Omit<TestHubOptions, 'placements'> {
  /** With the deadlines that users have. */
  asUsual?: boolean;
}

/** A whole hub of a test file's own: real gateway, real subgraphs, real PostgreSQL. */
export function useHub(template: Template, { asUsual = false, ...options }: UseHubOptions = {}): TestHub {
  let databases: TestDatabases;
  let hub: Hub;
  let now = demonstrationStart;
  const statements: string[] = [];
  /** By subgraph name; one connection each, because opening one takes longer than most statements. */
  const clients = new Map<string, pg.Pool>();

  beforeAll(async () => {
    databases = await createDatabases(template, asUsual ? {} : undefined);
    hub = await openTestHub({
      placements: databases.placed,
      clock: { now: () => now },
      ...(asUsual && { waiting: {} }),
      onStatement: (statement) => statements.push(statement),
      ...options,
    });
  });
  afterAll(async () => {
    await hub?.close();
    for (const client of clients.values()) await client.end();
    await databases?.drop();
  });

  function clientOf(subgraph: SubgraphName): pg.Pool {
    const known = clients.get(subgraph);
    const client = known ?? new pg.Pool({ connectionString: databases.placed[subgraph].ownerUrl, max: 1 });
    clients.set(subgraph, client);
    return client;
  }

  const ask: TestHub['ask'] = async (
    query,
    variables = {},
    { as = auditor, language = 'en', purpose } = {},
  ) => {
    const response = await hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'accept-language': language,
        ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
        ...(purpose && { 'x-hub-purpose': purpose }),
      },
      payload: { query, variables },
    });
    return response.json();
  };

  const sql: TestHub['sql'] = async (subgraph, text, values = []) =>
    (await clientOf(subgraph).query(text, values)).rows;

  return {
    ask,
    sql,
    async insert(subgraph, table, row) {
      const full: Record<string, unknown> = { id: newId(), ...row };
      const columns = Object.keys(full);
      const places = columns.map((_, i) => `$${i + 1}`);
      const text = `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`;
      await sql(subgraph, text, Object.values(full));
      return String(full.id);
    },
    write(mutation, input, as, fields = 'id state') {
      const query = `mutation ($input: ${inputTypeOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`;
      return ask(query, { input: { clientMutationId: newId(), ...input } }, { as });
    },
    async statementsOf(work) {
      statements.length = 0;
      await work();
      return statements.filter((statement) => /\b(select|insert|update|delete)\b/.test(statement));
    },
    setClock(to) {
      now = to;
    },
    get hub() {
      return hub;
    },
    get databases() {
      return databases;
    },
  };
}
