import { type Answer, isObject } from './answer.ts';

export type Path = readonly (string | number)[];

/** The objects that a path leads to, in the order of the answer; a null on the way ends it there. */
export function objectsAt(root: Answer, path: readonly string[]): Answer[] {
  const found: Answer[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], depth: number, found: Answer[]): void {
  if (value === null || value === undefined) return;
  const part = path[depth];
  if (part === '@') {
    if (Array.isArray(value)) for (const element of value) collect(element, path, depth + 1, found);
  } else if (part !== undefined) {
    if (isObject(value)) collect(value[part], path, depth + 1, found);
  } else if (Array.isArray(value)) {
    // A list of lists: the planner's path ends at the inner one.
    for (const element of value) collect(element, path, depth, found);
  } else if (isObject(value)) {
    found.push(value);
  }
}

/** Where those objects are, as a client counts; asked only when an error has to say so. */
export function pathsAt(root: Answer, path: readonly string[]): Path[] {
  const found: Path[] = [];
  trace(root, path, 0, [], found);
  return found;
}

function trace(value: unknown, path: readonly string[], depth: number, way: Path, found: Path[]): void {
  if (value === null || value === undefined) return;
  const part = path[depth];
  if (Array.isArray(value)) {
    const next = part === '@' ? depth + 1 : depth;
    if (part === '@' || part === undefined)
      for (const [i, element] of value.entries()) trace(element, path, next, [...way, i], found);
  } else if (part !== undefined) {
    if (isObject(value)) trace(value[part], path, depth + 1, [...way, part], found);
  } else if (isObject(value)) {
    found.push(way);
  }
}
