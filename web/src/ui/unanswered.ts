import { newId } from './new-id.ts';
import { type Problem, undecided } from './problem.ts';

/** Writes of which nobody has said what came of them, by what they ask. */
const ids = new Map<string, string>();

/** The `clientMutationId` of what is asked: the same again until it is answered, however often the button is pressed. */
export function idFor(asked: string): string {
  const id = ids.get(asked) ?? newId();
  ids.set(asked, id);
  return id;
}

/** A write is answered once it is done or refused: to ask for the same after that is to want it again. */
export function answered(asked: string, problem?: Problem): void {
  if (!problem || !undecided.has(problem.code)) ids.delete(asked);
}
