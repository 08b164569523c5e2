import { HubError } from './errors.ts';

/** Every legal move of one concept: from each status, the moves it allows and where each leads. */
export type MoveTable<Status extends string, Move extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Move, Status>>>>
>;

/** The status that `move` leads to from `status`, or a refusal that names the moves which are open. */
export function follow<Status extends string, Move extends string>(
  table: MoveTable<Status, Move>,
  status: Status,
  move: Move,
): Status {
  const next = table[status][move];
  if (next === undefined) throw illegalMove(status, move, Object.keys(table[status]));
  return next;
}

const illegalMove = (status: string, move: string, open: string[]) =>
  new HubError(
    'ILLEGAL_MOVE',
    {
      zh: `当前状态为 ${status},不能执行 ${move}。${open.length > 0 ? `现在可以:${open.join('、')}。` : '该状态已终结。'}`,
      en: `Cannot ${move} while ${status}. ${open.length > 0 ? `Possible now: ${open.join(', ')}.` : 'This status is final.'}`,
    },
    { status, move, possibleMoves: open },
  );
