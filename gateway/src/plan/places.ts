import { type Answer, isObject } from './answer.ts';
import { ByMark } from './marks.ts';

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

/**
 * Puts one object wherever a path leads to objects of one type with the same leaves, and gives each of them once. The
 * first of the leaves is looked for, the others are compared.
 */
export function unite(
  root: Answer,
  path: readonly string[],
  [first = '', ...others]: readonly string[],
): Answer[] {
  const found = new Set<Answer>();
  const known = new ByMark<Answer>();

  function united(object: Answer): Answer {
    const like = known.like(object);
    const before = like.get(object[first]);
    if (before && others.every((key) => before[key] === object[key])) return before;
    if (!before) like.set(object[first], object);
    found.add(object);
    return object;
  }

  function through(value: unknown, depth: number): unknown {
    const part = path[depth];
    if (Array.isArray(value)) {
      if (part === undefined || part === '@') throughList(value, part ? depth + 1 : depth);
    } else if (isObject(value) && part !== '@') {
      if (part === undefined) return united(value);
      const inner = value[part];
      const now = through(inner, depth + 1);
      if (now !== inner) value[part] = now;
    }
    return value;
  }

  function throughList(list: unknown[], depth: number): void {
    for (let i = 0; i < list.length; i++) {
      const now = through(list[i], depth);
      if (now !== list[i]) list[i] = now;
    }
  }

  through(root, 0);
  return [...found];
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
