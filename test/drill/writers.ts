import { setTimeout } from 'node:timers/promises';
import type { Entry, Ledger, Outcome } from './ledger.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { newMark, type Write } from './writes.ts';

/** Codes that say that the write may have been done. */
const uncertainCodes = new Set(['WRITE_UNCERTAIN']);

/** Writers who go on whatever happens, each with one kind of write, as fast as they are answered. */
export class Writers {
  readonly #neighbourhood: Neighbourhood;
  readonly #ledger: Ledger;
  readonly #writes: ReadonlyMap<string, Write>;
  #writing = false;
  #underWay: Promise<void>[] = [];

  constructor(neighbourhood: Neighbourhood, ledger: Ledger, writes: readonly Write[]) {
    this.#neighbourhood = neighbourhood;
    this.#ledger = ledger;
    this.#writes = new Map(writes.map((write) => [write.mutation, write]));
  }

  begin(count: number): void {
    this.#writing = true;
    const kinds = [...this.#writes.values()];
    this.#underWay = Array.from({ length: count }, (_, no) =>
      this.#goOn(kinds[no % kinds.length] as Write, no),
    );
  }

  /** Waits until the hub has answered a write of each kind again. */
  async untilAnswered(withinMs = 60_000): Promise<void> {
    const [from, until] = [this.#ledger.entries.length, Date.now() + withinMs];
    for (;;) {
      const since = this.#ledger.entries.slice(from).filter(({ outcome }) => outcome?.is === 'answered');
      if (new Set(since.map(({ kind }) => kind)).size === this.#writes.size) return;
      if (Date.now() > until)
        throw new Error('The hub does not come back: no write of some kind is answered.');
      await setTimeout(20);
    }
  }

  /** Lets everyone finish what they are at. */
  async end(): Promise<void> {
    this.#writing = false;
    await Promise.all(this.#underWay);
  }

  /** Asks again, with the same ids, until the hub says for certain what became of each uncertain write. */
  async settle(withinMs = 60_000): Promise<void> {
    const until = Date.now() + withinMs;
    while (this.#ledger.uncertain().length > 0) {
      if (Date.now() > until) {
        throw new Error(`Nothing certain is said of ${JSON.stringify(this.#ledger.uncertain()[0])}.`);
      }
      const waiting = this.#ledger.uncertain();
      const askInTurn = async () => {
        for (let entry = waiting.pop(); entry; entry = waiting.pop()) await this.#send(entry);
      };
      await Promise.all([1, 2, 3, 4].map(askInTurn));
    }
  }

  async #goOn(write: Write, writer: number): Promise<void> {
    while (this.#writing) {
      // Nobody writes so much that the hub would have them slow down.
      const person = `演练 ${writer} ${Math.floor(Date.now() / 2_000)}`;
      const id = newMark();
      const entry = this.#ledger.intend({
        id,
        kind: write.mutation,
        token: await this.#neighbourhood.tokenOf(person, write.grants),
        input: write.input(id),
      });
      await this.#send(entry);
      if (entry.outcome?.is !== 'answered') await setTimeout(500);
    }
  }

  async #send(entry: Entry): Promise<void> {
    this.#ledger.tell(entry, await this.#ask(entry));
  }

  async #ask({ id, kind, token, input }: Entry): Promise<Outcome> {
    const inputType = this.#writes.get(kind)?.inputType;
    const query = `mutation ($input: ${inputType}!) { ${kind}(input: $input) { id } }`;
    try {
      const response = await fetch(this.#neighbourhood.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ query, variables: { input: { clientMutationId: id, ...input } } }),
        signal: AbortSignal.timeout(20_000),
      });
      return outcomeOf(await response.json(), kind);
    } catch (error) {
      return { is: 'uncertain', why: String(error) };
    }
  }
}

interface Answer {
  data?: Record<string, { id: string } | null> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

function outcomeOf({ data, errors }: Answer, mutation: string): Outcome {
  const row = data?.[mutation];
  if (row) return { is: 'answered', rowId: row.id };
  const code = errors?.[0]?.extensions?.code ?? 'NO_CODE';
  return uncertainCodes.has(code) ? { is: 'uncertain', why: code } : { is: 'refused', code };
}
