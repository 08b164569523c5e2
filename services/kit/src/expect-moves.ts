import { expect } from 'vitest';
import { follow, type MoveTable, refusedMoves } from './state-machine.ts';

/** For tests: the table allows exactly these moves, each written `PENDING confirm CONFIRMED`, and refuses every other. */
export function expectMoves<State extends string, Move extends string>(
  table: MoveTable<State, Move>,
  expected: string[],
): void {
  const states = Object.keys(table) as State[];
  const allowed = states.flatMap((state) =>
    Object.entries<State | undefined>(table[state]).map(([move, next]) => `${state} ${move} ${next}`),
  );
  expect(allowed.toSorted()).toEqual(expected.toSorted());
  for (const state of states) {
    for (const move of refusedMoves(table, state)) {
      const refusal = expect.objectContaining({ code: 'ILLEGAL_MOVE' });
      expect(() => follow(table, state, move), `${state} ${move}`).toThrow(refusal);
    }
  }
}
