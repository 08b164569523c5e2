import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { movedClock } from './moved-clock.ts';

export interface ServiceOptions {
  name: string;
  /** The built module that `npm start` or `npm run subgraph` runs. */
  module: URL;
  port: number;
  env: Record<string, string>;
}

/** One of the hub's processes, as an operator runs it. */
export class Service {
  readonly name: string;
  readonly port: number;
  readonly #options: ServiceOptions;
  #process: ChildProcess | undefined;
  #said = '';

  constructor(options: ServiceOptions) {
    this.name = options.name;
    this.port = options.port;
    this.#options = options;
  }

  async start(): Promise<void> {
    const { module, port, env } = this.#options;
    const service = spawn(process.execPath, [`--import=${movedClock}`, module.pathname], {
      env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    service.stderr.on('data', (text) => {
      this.#said = `${this.#said}${text}`.slice(-20_000);
    });
    this.#process = service;
    await this.untilReady();
  }

  /** Ready: it says that its database and all it asks answer. */
  async untilReady(withinMs = 60_000): Promise<void> {
    const until = Date.now() + withinMs;
    while (!(await this.isReady())) {
      if (Date.now() > until) throw new Error(`${this.name} is not ready. It said: ${this.#said}`);
      await setTimeout(50);
    }
  }

  async isReady(): Promise<boolean> {
    const signal = AbortSignal.timeout(2_000);
    const answer = await fetch(`http://127.0.0.1:${this.port}/ready`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.status === 200;
  }

  send(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  async kill(): Promise<void> {
    const service = this.#process;
    if (!service || service.exitCode !== null || service.signalCode !== null) return;
    service.kill('SIGKILL');
    await once(service, 'exit');
  }
}
