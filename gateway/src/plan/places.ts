import { type Answer, isObject } from './answer.ts';

export type Path = readonly (string | number)[];

/** The objects that a path leads to, in the order of the answer; a null on the way ends it there. */
export function objectsAt(root: Answer, path: readonly string[]): Answer[] {
  let reached: unknown[] = [root];
  for (const part of path) {
    const next: unknown[] = [];
    for (const value of reached) {
      if (part === '@') {
        if (Array.isArray(value)) for (const element of value) next.push(element);
      } else if (isObject(value)) next.push(value[part]);
    }
    reached = next;
  }
  const found: Answer[] = [];
  collect(reached, found);
  return found;
}

/** Of a list of lists, the planner's path ends at the inner one. */
function collect(value: unknown, found: Answer[]): void {
  if (Array.isArray(value)) for (const element of value) collect(element, found);
  else if (isObject(value)) found.push(value);
}

/** An object of the answer, and one of the places where it stands. */
export interface Place {
  object: Answer;
  path: Path;
}

/** Every place that a path leads to, as a client counts; asked only when an error has to say where it is. */
export function placesAt(root: Answer, path: readonly string[]): Place[] {
  const found: Place[] = [];
  trace(root, path, 0, [], found);
  return found;
}

function trace(value: unknown, path: readonly string[], depth: number, way: Path, found: Place[]): void {
  const part = path[depth];
  if (Array.isArray(value)) {
    const next = part === '@' ? depth + 1 : depth;
    if (part === '@' || part === undefined)
      for (const [i, element] of value.entries()) trace(element, path, next, [...way, i], found);
  } else if (isObject(value)) {
    if (part === undefined) found.push({ object: value, path: way });
    else trace(value[part], path, depth + 1, [...way, part], found);
  }
}
