import { HubError } from './errors.ts';

/** Every legal move of one concept: from each state, the moves it allows and where each leads. */
export type MoveTable<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

/** The state that `move` leads to from `state`, or a refusal that names the moves which are open. */
export function follow<State extends string, Move extends string>(
  table: MoveTable<State, Move>,
  state: State,
  move: Move,
): State {
  const next = table[state][move];
  if (next === undefined) throw illegalMove(state, move, Object.keys(table[state]));
  return next;
}

const illegalMove = (state: string, move: string, open: string[]) =>
  new HubError(
    'ILLEGAL_MOVE',
    {
      // The graph's names of states and moves are for programs, in the details.
      zh: `以它现在的状态不能这样做，可能已有人办理。${open.length > 0 ? '请看最新的状态。' : '该状态已终结。'}`,
      en: `Cannot ${move} while ${state}. ${open.length > 0 ? `Possible now: ${open.join(', ')}.` : 'This state is final.'}`,
    },
    { state, move, possibleMoves: open },
  );

/** The moves, of all that the table knows, which `state` does not allow. */
export function refusedMoves<State extends string, Move extends string>(
  table: MoveTable<State, Move>,
  state: State,
): Move[] {
  const known = new Set(Object.values<object>(table).flatMap((moves) => Object.keys(moves)));
  return [...known.difference(new Set(Object.keys(table[state])))] as Move[];
}
