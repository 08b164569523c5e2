import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseOf } from './subgraph.ts';

export interface Preparation {
  /** PostgreSQL as a superuser has it. */
  server: string;
  subgraphs: readonly string[];
  /** The role that owns the databases, and changes their tables. */
  owner: string;
  /** The role that reads and writes rows, and can only add to the audit trail. */
  service: string;
  /** Before the names of the databases. */
  prefix: string;
}

/**
 * Makes the databases and the two roles of a hub, each with a new password, and hands over databases that exist; gives
 * the settings with which the hub uses them.
 */
export async function prepareDatabases(preparation: Preparation): Promise<Record<string, string>> {
  const { server, subgraphs, owner, service, prefix } = preparation;
  const passwords = { [owner]: randomBytes(24).toString('hex'), [service]: randomBytes(24).toString('hex') };
  const databases = subgraphs.map((name) => `${prefix}${databaseOf({ name })}`);
  const { pathname } = new URL(server);
  await connected(urlOf(server, { database: pathname.slice(1) || 'postgres' }), async (client) => {
    for (const [role, password] of Object.entries(passwords)) await makeRole(client, role, password);
    for (const database of databases) await makeDatabase(client, database, preparation);
  });
  for (const database of databases) {
    await connected(urlOf(server, { database }), (client) => handOver(client, preparation));
  }
  return Object.fromEntries(
    Object.entries(passwords).flatMap(([role, password]) =>
      subgraphs.map((name) => {
        const setting = `${databaseOf({ name }).toUpperCase()}${role === owner ? '_OWNER' : ''}_DATABASE_URL`;
        return [setting, urlOf(server, { database: `${prefix}${databaseOf({ name })}`, role, password })];
      }),
    ),
  );
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, to: { database: string; role?: string; password?: string }): string {
  const url = new URL(server);
  url.pathname = to.database;
  if (to.role) url.username = to.role;
  if (to.password) url.password = to.password;
  return url.href;
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`,
  );
}

async function makeDatabase(
  client: pg.Client,
  database: string,
  { owner, service }: Preparation,
): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  const [name, ownerName, serviceName] = [database, owner, service].map((one) =>
    client.escapeIdentifier(one),
  );
  // Whatever the server's own encoding is: rules over Chinese texts count letters.
  if (!rowCount) await client.query(`create database ${name} encoding 'UTF8' template template0`);
  await client.query(`alter database ${name} owner to ${ownerName}`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${serviceName}`);
}

/** What lies in a database that one role owned so far becomes the owner's; what the service may is told by `migrate`. */
async function handOver(client: pg.Client, { owner, service }: Preparation): Promise<void> {
  const [ownerName, serviceName] = [owner, service].map((one) => client.escapeIdentifier(one));
  await client.query(`alter schema public owner to ${ownerName}`);
  await client.query(`grant usage on schema public to ${serviceName}`);
  const { rows } = await client.query<{ change: string }>(ownedThings, [owner]);
  for (const { change } of rows) await client.query(change);
}

/** Sequences follow their tables; what belongs to an extension stays its. */
const ownedThings = `
  select format('alter %s public.%I owner to %I', case relkind when 'v' then 'view' else 'table' end, relname, $1::text) as change
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  union all
  select format('alter sequence public.%I owner to %I', relname, $1::text)
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
    and not exists (select from pg_depend where objid = pg_class.oid and deptype in ('a', 'i', 'e'))
  union all
  select format('alter function %s owner to %I', pg_proc.oid::regprocedure, $1::text)
  from pg_proc where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`;
