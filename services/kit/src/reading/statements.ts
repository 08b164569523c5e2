/// <reference path="./pg-utils.d.ts" />
import type { Connection, EntityManager, Logger, PostgreSqlConnection } from '@mikro-orm/postgresql';
import utils from 'pg/lib/utils.js';
import { Batch, type Found, type Statement } from './batch.ts';

/**
 * How many connections one database is read over at once. What is asked while they are busy waits and goes together: the
 * more requests there are, the fewer writes each of them costs. With two, a slow statement does not hold up the rest.
 */
const mostUnderWay = 2;

/**
 * The statements with which all requests read one database. Those of one turn of the event loop, in which the gateway
 * takes up all requests that have come, go out together, over one connection and in one write: to write each by itself,
 * and to wake a process of the server for it, costs more than most of them do.
 */
export class Statements {
  readonly #connection: PostgreSqlConnection;
  readonly #logger: Logger;
  #asked: Statement[] = [];
  #underWay = 0;

  private constructor(em: EntityManager) {
    this.#connection = em.getConnection() as PostgreSqlConnection;
    this.#logger = em.config.getLogger();
  }

  static of(em: EntityManager): Statements {
    const known = statements.get(em.getConnection()) ?? new Statements(em);
    statements.set(em.getConnection(), known);
    return known;
  }

  find(text: string, values: readonly unknown[]): Promise<Found> {
    return new Promise((resolve, reject) => {
      const statement = { text, values: values.map((value) => utils.prepareValue(value)), resolve, reject };
      if (this.#asked.push(statement) === 1) setImmediate(() => this.#sendWhatWaits());
    });
  }

  #sendWhatWaits(): void {
    if (this.#asked.length === 0 || this.#underWay >= mostUnderWay) return;
    const asked = this.#asked;
    this.#asked = [];
    this.#underWay++;
    void this.#send(asked).finally(() => {
      this.#underWay--;
      this.#sendWhatWaits();
    });
  }

  async #send(all: readonly Statement[]): Promise<void> {
    let left = all;
    try {
      const pool = await this.#connection.getNativeClient();
      const client = await pool.connect();
      for (const { text } of left) this.#logger.logQuery({ query: text });
      while (left.length > 0) {
        const asked = left;
        left = await new Promise((ended) => client.query(new Batch(asked, ended)));
      }
      client.release();
    } catch (error) {
      for (const { reject } of left) reject(error);
    }
  }
}

const statements = new WeakMap<Connection, Statements>();
