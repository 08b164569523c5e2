import { appendFileSync } from 'node:fs';

/** One write that was asked for. Its id is its `clientMutationId`, and stands in the row's words. */
export interface Entry {
  id: string;
  /** Which of the kinds of writes it is. */
  kind: string;
  token: string;
  input: Record<string, unknown>;
  outcome: Outcome | undefined;
}

/**
 * What the hub said. Answered: the row stands. Refused: nothing was changed. Uncertain: it said that it does not know, or
 * nothing at all; asking again with the same id tells.
 */
export type Outcome =
  | { is: 'answered'; rowId: string }
  | { is: 'refused'; code: string }
  | { is: 'uncertain'; why: string };

/** What was asked for and what was said, written down outside the hub before anything else is done with it. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  intend(entry: Omit<Entry, 'outcome'>): Entry {
    const written: Entry = { ...entry, outcome: undefined };
    this.entries.push(written);
    this.#write({ intended: { ...entry, token: undefined } });
    return written;
  }

  tell(entry: Entry, outcome: Outcome): void {
    entry.outcome = outcome;
    this.#write({ id: entry.id, outcome });
  }

  /** Those of whom nothing certain is known. */
  uncertain(): Entry[] {
    return this.entries.filter(({ outcome }) => !outcome || outcome.is === 'uncertain');
  }

  #write(line: object): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}
