// The programs that are measured, as their users start them, each in a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { freePort } from '@hub/kit/free-port.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { request } from 'undici';
import { nodeOn } from './cores.ts';
import type { Neighbourhood } from './neighbourhood.ts';

export interface Program {
  port: number;
  pid: number;
}

const root = join(import.meta.dirname, '../..');

/** A few callers ask for what thousands would. */
const withoutBudget = { HUB_COST_PER_MINUTE: '1000000000', HUB_COST_PER_MINUTE_OF_NOBODY: '1000000000' };

/** Starts programs, and ends them all. */
export class Processes {
  readonly #children: ChildProcess[] = [];
  readonly #directories: string[] = [];

  /** The hub as `npm start` runs it. */
  async hub(neighbourhood: Neighbourhood, environment: Record<string, string>): Promise<Program> {
    const directory = await mkdtemp(join(tmpdir(), 'hub-bench-'));
    this.#directories.push(directory);
    return this.#program('gateway/bundle/main.mjs', [], {
      ...databaseUrls(neighbourhood),
      ...environment,
      HUB_DATA: directory,
    });
  }

  subgraph(
    name: string,
    neighbourhood: Neighbourhood,
    environment: Record<string, string>,
  ): Promise<Program> {
    return this.#program('scripts/subgraph.mjs', [name], { ...databaseUrls(neighbourhood), ...environment });
  }

  /** A peer, which says itself when it is ready; on a core of its own if it is to have one. */
  async peer(file: string, args: string[], core?: number): Promise<Program> {
    const port = await freePort();
    const child = this.#fork(
      join(import.meta.dirname, file),
      args.map((arg) => arg.replace('PORT', String(port))),
      {},
      core,
    );
    await new Promise<void>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`${file} ${args[0]} does not start.`)), 30_000);
      child.once('message', () => {
        clearTimeout(patience);
        resolve();
      });
      child.once('exit', (code) => reject(new Error(`${file} ${args[0]} ended with ${code}.`)));
    });
    return { port, pid: child.pid ?? 0 };
  }

  async stop(): Promise<void> {
    const ended = this.#children.map(
      (child) => child.exitCode !== null || new Promise((resolve) => child.once('exit', resolve)),
    );
    for (const child of this.#children) child.kill();
    await Promise.all(ended);
    for (const directory of this.#directories) await rm(directory, { recursive: true, force: true });
  }

  async #program(file: string, args: string[], environment: Record<string, string>): Promise<Program> {
    const port = await freePort();
    const child = this.#fork(join(root, file), args, { ...environment, PORT: String(port) });
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}.`);
      await passed(50);
    }
    return { port, pid: child.pid ?? 0 };
  }

  #fork(file: string, args: string[], environment: Record<string, string>, core?: number): ChildProcess {
    const env = {
      ...process.env,
      ...withoutBudget,
      ...environment,
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: 'true',
    };
    const child = fork(file, args, {
      cwd: root,
      env,
      ...nodeOn(core, ['--disable-warning=DEP0040', '--max-semi-space-size=16']),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#children.push(child);
    return child;
  }
}

const databaseUrls = ({ databases }: Neighbourhood): Record<string, string> =>
  Object.fromEntries(
    Object.entries(databases).flatMap(([name, { url, ownerUrl }]) => {
      const prefix = databaseOf({ name }).toUpperCase();
      return [
        [`${prefix}_DATABASE_URL`, url],
        [`${prefix}_OWNER_DATABASE_URL`, ownerUrl],
      ];
    }),
  );

const isReady = (port: number): Promise<boolean> =>
  request(`http://127.0.0.1:${port}/ready`).then(
    async ({ statusCode, body }) => {
      await body.dump();
      return statusCode === 200;
    },
    () => false,
  );
