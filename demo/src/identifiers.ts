import { createHash } from 'node:crypto';

/** Where a community pair stands in a scaled data set: pair 0 is the demonstration itself. */
export interface Pair {
  no: number;
}

/** The id of a demonstration row, always the same for the same name: a UUID of version 7 from the demonstration's first day. */
export function idOf(pair: Pair, ...name: (string | number)[]): string {
  const digest = createHash('sha256')
    .update([pair.no, ...name].join('/'))
    .digest('hex');
  const time = Date.parse('2025-01-01T00:00:00+08:00').toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

/** The division code of a community: the first two are A and B of the demonstration. */
export const communityIdOf = (pair: Pair, letter: Letter): string =>
  String(pair.no * 2 + (letter === 'A' ? 1 : 2)).padStart(12, '0');

export type Letter = 'A' | 'B';
