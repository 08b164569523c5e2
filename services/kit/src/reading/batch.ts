import pg from 'pg';
import type { Span } from '../watching/spans.ts';
import { instantIn } from './instant.ts';

export interface Statement {
  text: string;
  /** As PostgreSQL takes them. */
  values: readonly (string | Buffer | null)[];
  resolve(found: Found): void;
  reject(error: unknown): void;
  /** Where the request that asks it is traced. */
  span: Span | undefined;
}

/** How a batch ended. */
export interface Ended {
  /** What the server passed over, because it stands behind a statement that failed. */
  behind: readonly Statement[];
  /** The statement it was at when it was told to stop. */
  stopped?: Statement | undefined;
}

const queryCanceled = '57014';

/** What a statement found: its rows, each with the values of these columns. */
export interface Found {
  columns: readonly string[];
  rows: unknown[][];
}

/**
 * Statements that go to the server in one write, and whose answers it sends together. pg itself has the server wind up
 * after each, which costs both more than most of our statements do; and it has each row's columns described anew.
 */
export class Batch implements pg.Submittable {
  readonly #statements: readonly Statement[];
  readonly #ending = Promise.withResolvers<Ended>();
  /** Whether the server has been told to stop what it is at. */
  isStopped = false;
  #prepared = new Map<string, Shape>();
  /** Of the statement that is being answered: its text is long, and not looked up anew for each row. */
  #told: Shape | undefined;
  #rows: unknown[][] = [];
  #at = 0;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
  }

  /** When the connection is free again. */
  get ended(): Promise<Ended> {
    return this.#ending.promise;
  }

  submit(connection: pg.Connection): void {
    this.#prepared = preparedOn(connection);
    connection.stream.cork();
    for (const { text, values } of this.#statements) {
      const name = nameOf(text);
      const known = this.#prepared.has(text);
      if (!known) {
        connection.close({ type: 'S', name }, true);
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values: values as string[] }, true);
      if (!known) connection.describe({ type: 'P', name: '' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#prepared.set(this.#now.text, {
      columns: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID }) => parserOf(dataTypeID)),
    });
  }

  /** The list of texts is nobody else's, and becomes that of the values. */
  handleDataRow({ fields }: { fields: unknown[] }): void {
    const { parsers } = this.#shape;
    for (let i = 0; i < fields.length; i++) {
      const parse = parsers[i];
      if (parse && fields[i] !== null) fields[i] = parse(fields[i] as string);
    }
    this.#rows.push(fields);
  }

  handleCommandComplete(): void {
    this.#now.resolve({ columns: this.#shape.columns, rows: this.#rows });
    this.#rows = [];
    this.#told = undefined;
    this.#at++;
  }

  /** The server passes over what stands behind a statement that failed; a connection that is lost takes all with it. */
  handleError(error: unknown): void {
    const [failed, ...behind] = this.#statements.slice(this.#at);
    const stopped = this.isStopped && error instanceof pg.DatabaseError && error.code === queryCanceled;
    if (!stopped) failed?.reject(error);
    if (failed) this.#prepared.delete(failed.text);
    const lost = !(error instanceof pg.DatabaseError);
    if (lost) for (const { reject } of behind) reject(error);
    this.#ending.resolve({ behind: lost ? [] : behind, ...(stopped && { stopped: failed }) });
  }

  handleReadyForQuery(): void {
    this.#ending.resolve({ behind: [] });
  }

  get #now(): Statement {
    return this.#statements[this.#at] as Statement;
  }

  get #shape(): Shape {
    this.#told ??= this.#prepared.get(this.#now.text) as Shape;
    return this.#told;
  }
}

/** What a connection has told of a statement's columns. */
interface Shape {
  columns: readonly string[];
  /** None for a column whose values are texts. */
  parsers: readonly (((text: string) => unknown) | undefined)[];
}

const prepared = new WeakMap<pg.Connection, Map<string, Shape>>();

function preparedOn(connection: pg.Connection): Map<string, Shape> {
  const known = prepared.get(connection) ?? new Map<string, Shape>();
  prepared.set(connection, known);
  return known;
}

/** By its name a connection knows a statement again. Texts differ by their code and by how many grants their caller has. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `reading ${names.size}`;
  names.set(text, name);
  return name;
}

const names = new Map<string, string>();

const { builtins } = pg.types;
const texts: ReadonlySet<number> = new Set([builtins.TEXT, builtins.VARCHAR, builtins.UUID, builtins.DATE]);

/** As the entities have them: figures as numbers, which say exactly all that the columns hold, and days as text. */
function parserOf(type: number): ((text: string) => unknown) | undefined {
  if (texts.has(type)) return undefined;
  if (type === builtins.INT8 || type === builtins.NUMERIC) return Number;
  return type === builtins.TIMESTAMPTZ ? instantIn : pg.types.getTypeParser(type, 'text');
}
