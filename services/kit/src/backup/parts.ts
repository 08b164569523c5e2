/** What a backup is made of, one after the other: what follows, rows as PostgreSQL copies them, and how many there were. */
export type Part =
  | { kind: 'hub'; version: 1; madeAt: string; secret: string; databases: string[] }
  | { kind: 'database'; name: string; migrations: string[]; sequences: SequenceState[] }
  | { kind: 'table'; database: string; table: string; columns: string[] }
  | { kind: 'rows'; data: Buffer }
  | { kind: 'counted'; rows: number }
  | { kind: 'end' };

export interface SequenceState {
  name: string;
  lastValue: string;
  isCalled: boolean;
}

const rowsMark = 1;
const jsonMark = 0;

/** Each part with its length and its kind before it. */
export async function* framed(parts: AsyncIterable<Part>): AsyncIterable<Buffer> {
  for await (const part of parts) {
    const isRows = part.kind === 'rows';
    const payload = isRows ? part.data : Buffer.from(JSON.stringify(part));
    const head = Buffer.alloc(5);
    head.writeUInt32BE(payload.length);
    head.writeUInt8(isRows ? rowsMark : jsonMark, 4);
    yield head;
    yield payload;
  }
}

export async function* unframed(content: AsyncIterable<Buffer>): AsyncIterable<Part> {
  let held = Buffer.alloc(0);
  for await (const chunk of content) {
    held = Buffer.concat([held, chunk]);
    let at = 0;
    while (held.length - at >= 5) {
      const end = at + 5 + held.readUInt32BE(at);
      if (end > held.length) break;
      const payload = held.subarray(at + 5, end);
      yield held.readUInt8(at + 4) === rowsMark
        ? { kind: 'rows', data: payload }
        : (JSON.parse(payload.toString()) as Part);
      at = end;
    }
    held = held.subarray(at);
  }
}
