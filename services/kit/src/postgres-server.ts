import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { freePort } from './free-port.ts';
import { exists, type Programs, programsFor } from './postgres-programs.ts';

/** What a server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
  /** Written long enough ago that a server, if it is one, listens by now. */
  settled: boolean;
}

const passwordFile = 'hub.password';

/** Who the services are in the database; the owner, who changes tables, is `hub`. */
export const serviceRole = 'hub_service';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '128MB',
  timezone: 'UTC',
  // The client is told every error; the log would keep the values in it.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface ServerOptions {
  /** False only where the data may be lost with the machine, as in tests. */
  durable: boolean;
  /** Is called when a program of PostgreSQL runs and all there is to do is to wait for it. */
  onSpawn?: (() => void) | undefined;
}

/** The processes and files of one cluster: made, started, watched, stopped. */
export class PostgresServer {
  readonly #home: string;
  readonly #programs: Programs;
  readonly #options: ServerOptions & { password: string };

  private constructor(home: string, programs: Programs, options: ServerOptions & { password: string }) {
    this.#home = home;
    this.#programs = programs;
    this.#options = options;
  }

  /** The server whose data lies in `home`/postgres, which is made when it is not there. */
  static async in(home: string, options: ServerOptions): Promise<PostgresServer> {
    const data = join(home, 'postgres');
    await refuseForeign(data);
    const programs = await programsFor(data);
    if (!(await exists(join(data, 'PG_VERSION')))) await initialise(home, programs, options);
    const password = await readFile(join(data, passwordFile), 'utf8');
    return new PostgresServer(home, programs, { ...options, password });
  }

  url(port: number, database: string): string {
    return `postgresql://hub:${this.#options.password}@127.0.0.1:${port}/${database}`;
  }

  /** The service's password follows from the owner's, and not the other way round. */
  serviceUrl(port: number, database: string): string {
    const password = createHmac('sha256', this.#options.password).update(serviceRole).digest('hex');
    return `postgresql://${serviceRole}:${password}@127.0.0.1:${port}/${database}`;
  }

  /** Starts a server and tells whether it runs; it does not when another one was faster, or took the port. */
  async start(wantedPort: number): Promise<boolean> {
    const all = {
      port: wantedPort || (await freePort()),
      ...settings,
      ...(!this.#options.durable && carelessSettings),
    };
    const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const output = await open(this.#log, 'a', 0o600);
    const server = this.#programs.spawn('postgres', ['-D', this.#programs.dataArgument, ...options], {
      cwd: join(this.#home, 'postgres'),
      stdio: ['ignore', output.fd, output.fd],
    });
    // One that comes second ends within milliseconds, before the log may be closed here.
    const ended = new Promise<true>((resolve) => server.once('exit', () => resolve(true)));
    await once(server, 'spawn').finally(() => output.close());
    server.unref();
    this.#options.onSpawn?.();
    while (!(await Promise.race([ended, setTimeout(5, false)]))) {
      const running = await this.postmaster();
      if (running?.ready && running.pid === server.pid) return true;
    }
    return false;
  }

  /** What runs on the data, as far as its files and the machine's process numbers tell. */
  async postmaster(): Promise<Postmaster | undefined> {
    const [text, changed] = await Promise.all([
      readFile(this.#pidFile, 'utf8'),
      stat(this.#pidFile).then(({ mtimeMs }) => mtimeMs),
    ]).catch(() => ['', 0] as const);
    const [pid, data, , port, , , , status] = text.split('\n');
    // A copy of a running cluster names the original's folder.
    if (!isAlive(Number(pid)) || (data && data !== this.#programs.dataArgument)) return undefined;
    // A machine that is busy may take long between this note and the first answer; forgetting it then would end the server.
    const settled = Date.now() - changed > 5_000;
    return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready', settled };
  }

  /** Drops a note whose process number now belongs to something that is no server of this cluster. */
  async forget({ pid }: Postmaster): Promise<void> {
    if ((await this.postmaster())?.pid === pid) await rm(this.#pidFile, { force: true });
  }

  async shutDown(running: Postmaster): Promise<void> {
    process.kill(running.pid, 'SIGINT');
    while ((await this.postmaster())?.pid === running.pid) await setTimeout(5);
  }

  lastWords(): Promise<string> {
    return lastWords(this.#log);
  }

  get #pidFile(): string {
    return join(this.#home, 'postgres', 'postmaster.pid');
  }

  get #log(): string {
    return join(this.#home, 'postgres.log');
  }
}

async function refuseForeign(data: string): Promise<void> {
  const found = await stat(data).catch(() => undefined);
  const self = process.getuid?.();
  if (!found || !self || found.uid === self) return;
  throw new CannotStart(
    `${data} belongs to another user: start the hub as that user, or set HUB_DATA to another folder.`,
  );
}

/** Makes the cluster aside and moves it into place whole: a killed attempt leaves none, of two the first one counts. */
async function initialise(
  home: string,
  programs: Programs,
  { durable, onSpawn }: ServerOptions,
): Promise<void> {
  const fresh = await mkdtemp(join(home, 'postgres.'));
  const password = `${fresh}.password`;
  const log = join(home, 'postgres.log');
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (programs.user) {
    for (const path of [fresh, password]) await chown(path, programs.user.uid, programs.user.gid);
  }
  const fromWithin = programs.dataArgument !== join(home, 'postgres');
  const [input, output] = await Promise.all([open(password), open(log, 'a', 0o600)]);
  const initdb = programs.spawn(
    'initdb',
    [
      `--pgdata=${fromWithin ? programs.dataArgument : fresh}`,
      `--pwfile=${fromWithin ? '/dev/stdin' : password}`,
      '--username=hub',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: fresh, stdio: [input.fd, output.fd, output.fd] },
  );
  onSpawn?.();
  const [code] = await once(initdb, 'exit').finally(() => Promise.all([input.close(), output.close()]));
  if (code === 0) {
    await rename(password, join(fresh, passwordFile));
    await rename(fresh, join(home, 'postgres')).catch(() => undefined);
  }
  for (const path of [fresh, password]) await rm(path, { recursive: true, force: true });
  if (await exists(join(home, 'postgres', 'PG_VERSION'))) return;
  throw new CannotStart(`PostgreSQL cannot make its data folder: ${await lastWords(log)}`);
}

async function lastWords(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line));
  return `${fatal ?? lines.at(-1)} (${file})`;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
