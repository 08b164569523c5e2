/// <reference path="./pg-utils.d.ts" />
import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import utils from 'pg/lib/utils.js';
import { Batch, type Found, type Statement } from './batch.ts';

/**
 * The statements with which one request reads. What it asks in one turn goes out together, over one connection and in
 * one write: to write each by itself, and to wake a process of the server for it, costs more than most of them do.
 */
export class Statements {
  readonly #em: EntityManager;
  #asked: Statement[] = [];

  constructor(em: EntityManager) {
    this.#em = em;
  }

  find(text: string, values: readonly unknown[]): Promise<Found> {
    return new Promise((resolve, reject) => {
      const statement = { text, values: values.map((value) => utils.prepareValue(value)), resolve, reject };
      if (this.#asked.push(statement) === 1) process.nextTick(() => this.#send());
    });
  }

  async #send(): Promise<void> {
    let left: readonly Statement[] = this.#asked;
    this.#asked = [];
    try {
      const pool = await (this.#em.getConnection() as PostgreSqlConnection).getNativeClient();
      const client = await pool.connect();
      const logger = this.#em.config.getLogger();
      for (const { text } of left) logger.logQuery({ query: text });
      while (left.length > 0) {
        const statements = left;
        left = await new Promise((ended) => client.query(new Batch(statements, ended)));
      }
      client.release();
    } catch (error) {
      for (const { reject } of left) reject(error);
    }
  }
}
