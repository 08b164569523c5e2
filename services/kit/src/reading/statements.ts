import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import pg from 'pg';

interface Asked {
  statement: pg.QueryConfig & { text: string };
  resolve(rows: never[]): void;
  reject(error: unknown): void;
}

/**
 * The statements with which one request reads. What it asks in one turn goes out together, over one connection and in
 * one write: to write each by itself, and to wake a process of the server for it, costs more than most of them do.
 */
export class Statements {
  readonly #em: EntityManager;
  #asked: Asked[] = [];

  constructor(em: EntityManager) {
    this.#em = em;
  }

  /** The rows that a statement finds: objects, or arrays of values if `rowMode` says so. */
  rows<Row>(asked: pg.QueryConfig & { rowMode?: 'array' }): Promise<Row[]> {
    const statement = { ...asked, name: nameOf(asked.text), types };
    return new Promise((resolve, reject) => {
      if (this.#asked.push({ statement, resolve, reject }) === 1) process.nextTick(() => this.#send());
    });
  }

  async #send(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const pool = await (this.#em.getConnection() as PostgreSqlConnection).getNativeClient();
      const client = await pool.connect();
      const logger = this.#em.config.getLogger();
      client.connection.stream.cork();
      const answered = asked.map(({ statement, resolve, reject }) => {
        logger.logQuery({ query: statement.text });
        return client.query<never>(statement).then(({ rows }) => resolve(rows), reject);
      });
      client.connection.stream.uncork();
      await Promise.all(answered);
      client.release();
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

/** By its name a connection knows a statement again. Texts differ by their code and by how many grants their caller has. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `reading ${names.size}`;
  names.set(text, name);
  return name;
}

const names = new Map<string, string>();

/** As the entities have them: figures as numbers, which say exactly all that the columns hold, and days as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === pg.types.builtins.INT8 || type === pg.types.builtins.NUMERIC) return Number;
    if (type === pg.types.builtins.DATE) return String;
    return pg.types.getTypeParser(type, format);
  },
};
