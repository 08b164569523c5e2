import { databaseBusy } from '../database-errors.ts';
import type { Statement } from './batch.ts';

interface Waiting {
  statement: Statement;
  patience: NodeJS.Timeout;
}

export interface SlowLaneOptions {
  /** Sends one statement by itself; settles when it is answered. */
  send(statement: Statement): Promise<void>;
  /** Takes back those that have proved quick. */
  quick(statements: readonly Statement[]): void;
  /** How many are under way at once. */
  most: number;
  /** In less than this a statement is quick. */
  quickMs: number;
  /** Longer than this none waits for its turn. */
  patienceMs: number;
}

/**
 * Statements that took too long, as those that wait for a lock, and all that have the same text, until one of them is
 * quick: each by itself and a few at a time, so that they hold up nobody but one another.
 */
export class SlowLane {
  readonly #options: SlowLaneOptions;
  /** How many of each text are under way. */
  readonly #known = new Map<string, number>();
  #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(options: SlowLaneOptions) {
    this.#options = options;
  }

  knows(text: string): boolean {
    return this.#known.size > 0 && this.#known.has(text);
  }

  take(statement: Statement): void {
    if (!this.#known.has(statement.text)) this.#known.set(statement.text, 0);
    const patience = setTimeout(() => {
      this.#leaves((waiting) => waiting.statement === statement);
      statement.reject(databaseBusy());
    }, this.#options.patienceMs);
    this.#waiting.push({ statement, patience });
    this.#sendNext();
  }

  #sendNext(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#options.most) {
      // One whose text has none under way goes first: many that wait for one lock do not keep others out.
      const alone = this.#waiting.find(({ statement }) => this.#known.get(statement.text) === 0);
      const [next] = this.#leaves((waiting) => waiting === (alone ?? this.#waiting[0]));
      if (next) void this.#send(next);
    }
  }

  async #send(statement: Statement): Promise<void> {
    const { text } = statement;
    const since = performance.now();
    this.#count(text, 1);
    await this.#options.send(statement);
    this.#count(text, -1);
    if (performance.now() - since < this.#options.quickMs) {
      this.#known.delete(text);
      this.#options.quick(this.#leaves((waiting) => waiting.statement.text === text));
    }
    this.#sendNext();
  }

  #count(text: string, change: 1 | -1): void {
    this.#underWay += change;
    const before = this.#known.get(text);
    if (before !== undefined) this.#known.set(text, Math.max(0, before + change));
  }

  #leaves(isIt: (waiting: Waiting) => boolean): Statement[] {
    const { left = [], stays = [] } = Object.groupBy(this.#waiting, (waiting) =>
      isIt(waiting) ? 'left' : 'stays',
    );
    this.#waiting = stays;
    for (const { patience } of left) clearTimeout(patience);
    return left.map(({ statement }) => statement);
  }
}
