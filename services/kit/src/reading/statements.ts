/// <reference path="./pg-utils.d.ts" />
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager, Logger, MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import utils from 'pg/lib/utils.js';
import type { Deadlines } from '../database-settings.ts';
import { watchStatement } from '../watching/statement-watch.ts';
import { endWith } from '../watching/under-way.ts';
import { within } from '../within.ts';
import { Batch, type Found, type Statement } from './batch.ts';
import { SlowLane } from './slow-lane.ts';

/**
 * How many connections one database is read over as a rule. What is asked while they are busy waits and goes together:
 * the more requests there are, the fewer writes each of them costs.
 */
const usuallyUnderWay = 2;

/** Whatever has been out for longer does not count as under way any more: others go over further connections. */
const briefMs = 100;

/** Whatever has been out for longer is stopped; the statement that took so long goes on in a lane of its own. */
const longMs = 300;

/** A server that cannot even be told to stop within this does not answer. */
const stopMs = 2_000;

/**
 * The statements with which all requests read one database. Those of one turn of the event loop, in which the gateway
 * takes up all requests that have come, go out together, over one connection and in one write: to write each by itself,
 * and to wake a process of the server for it, costs more than most of them do.
 */
export class Statements {
  readonly #pool: pg.Pool;
  readonly #database: string;
  readonly #logger: Logger;
  readonly #slow: SlowLane;
  readonly #most: number;
  #asked: Statement[] = [];
  /** How many batches are out, and how many of them only briefly. */
  #out = 0;
  #brief = 0;

  private constructor(orm: MikroORM, pool: pg.Pool, { lockMs }: Pick<Deadlines, 'lockMs'>) {
    this.#pool = pool;
    this.#database = orm.config.get('dbName') ?? '';
    this.#logger = orm.config.getLogger();
    // One connection stays free to stop the others by.
    const most = Math.floor((pool.options.max - 1) / 2);
    this.#most = pool.options.max - 1 - most;
    this.#slow = new SlowLane({
      send: (statement) => this.#send([statement], { patient: true }),
      quick: (statements) => {
        for (const statement of statements) this.#ask(statement);
      },
      most,
      quickMs: briefMs,
      patienceMs: lockMs,
    });
  }

  /** From here on the database of the ORM is read over the pool. */
  static open(orm: MikroORM, pool: pg.Pool, deadlines: Pick<Deadlines, 'lockMs'>): Statements {
    const opened = new Statements(orm, pool, deadlines);
    statements.set(orm.config, opened);
    return opened;
  }

  static of(em: EntityManager): Statements {
    const known = statements.get(em.config);
    if (!known) throw new Error('This database was not opened for reading.');
    return known;
  }

  get waiting(): number {
    return this.#asked.length;
  }

  find(text: string, values: readonly unknown[]): Promise<Found> {
    const span = watchStatement(this.#database, text);
    const found = new Promise<Found>((resolve, reject) => {
      const prepared = values.map((value) => utils.prepareValue(value));
      const statement = { text, values: prepared, resolve, reject, span };
      if (this.#slow.knows(text)) this.#slow.take(statement);
      else this.#ask(statement);
    });
    if (span) endWith(span, found);
    return found;
  }

  #ask(statement: Statement): void {
    if (this.#asked.push(statement) === 1) setImmediate(() => this.#sendWhatWaits());
  }

  #sendWhatWaits(): void {
    if (this.#asked.length === 0 || this.#brief >= usuallyUnderWay || this.#out >= this.#most) return;
    const asked = this.#asked;
    this.#asked = [];
    this.#out++;
    this.#brief++;
    let isBrief = true;
    const noLongerBrief = () => {
      if (isBrief) this.#brief--;
      isBrief = false;
      this.#sendWhatWaits();
    };
    const patience = setTimeout(noLongerBrief, briefMs);
    void this.#send(asked).finally(() => {
      clearTimeout(patience);
      this.#out--;
      noLongerBrief();
    });
  }

  async #send(all: readonly Statement[], { patient = false } = {}): Promise<void> {
    let left = all;
    try {
      const client = await this.#pool.connect();
      for (const { text, span } of left) {
        span?.mark('sent');
        this.#logger.log('query', text);
      }
      while (left.length > 0) left = await this.#sendOver(client, left, patient);
      client.release();
    } catch (error) {
      for (const { reject } of left) reject(error);
    }
  }

  /** Gives what the server passed over, because it stood behind a statement that failed or was stopped. */
  async #sendOver(
    client: pg.PoolClient,
    asked: readonly Statement[],
    patient: boolean,
  ): Promise<readonly Statement[]> {
    const batch = new Batch(asked);
    let stopping: Promise<void> | undefined;
    const patience = patient || setTimeout(() => (stopping = this.#stop(client, batch)), longMs);
    client.query(batch);
    const { behind, stopped } = await batch.ended;
    if (patience !== true) clearTimeout(patience);
    // Until the server has been told, the order might still stop what comes next.
    await stopping;
    if (stopped) this.#slow.take(stopped);
    return behind;
  }

  async #stop(client: pg.PoolClient, batch: Batch): Promise<void> {
    batch.isStopped = true;
    let isTold = false;
    const tell = async () => {
      await this.#pool.query('select pg_cancel_backend($1)', [client.processID]);
      isTold = true;
    };
    try {
      await within(stopMs, tell());
    } catch {
      // It may have been this process that was held up: what has come meanwhile is read first.
      await nextTurn();
      if (isTold) return;
      // Nobody is there who could be asked for anything: what is out fails now, and is told so.
      client.connection.stream.destroy(new Error('Connection terminated: PostgreSQL says nothing.'));
    }
  }
}

const statements = new WeakMap<object, Statements>();
