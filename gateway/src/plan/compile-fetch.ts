import { type Answer, isObject, merge } from './answer.ts';
import { ByMark, compileMark, keysOf } from './marks.ts';
import { objectsAt, type Path, type Place, placesAt, unite } from './places.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';
import type { FetchAnswer, FetchRequest, Run } from './run.ts';
import type { Entities, Fetch, Required } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Asks a subgraph; prepared once for each fetch of a plan. */
export type Ask<Context> = (request: FetchRequest, context: Context) => Promise<FetchAnswer>;

export type RunStep<Context> = (run: Run<Context>) => Promise<void> | undefined;

export interface ToCompileFetch<Context> {
  ask: Ask<Context>;
  types: TypeTests;
  /** Names what the fetch asks, where other fetches of its plan ask the same. */
  twin: string | undefined;
  /** The keys of all that is in the objects it is about, where these may become one. */
  leaves: readonly string[] | undefined;
}

export function compileFetch<Context>(fetch: Fetch, given: ToCompileFetch<Context>): RunStep<Context> {
  return fetch.entities ? entityFetch(fetch, fetch.entities, given) : rootFetch(fetch, given);
}

function rootFetch<Context>(fetch: Fetch, { ask, types }: ToCompileFetch<Context>): RunStep<Context> {
  const received = compileRewrites(fetch.received, types);
  return async (run) => {
    const targets = fetch.path.length === 0 ? [run.data] : objectsAt(run.data, fetch.path);
    if (targets.length === 0) return;
    const { data, errors = [] } = await ask({ variables: variablesFor(fetch, run) }, run.context);
    for (const error of errors) {
      const path = error.path && [...fetch.path, ...error.path];
      run.errors.push({ error, subgraph: fetch.subgraph, path });
    }
    if (!data) return;
    received?.(data);
    for (const target of targets) merge(target, data);
  };
}

function entityFetch<Context>(
  fetch: Fetch,
  { requires, sent }: Entities,
  { ask, types, twin, leaves }: ToCompileFetch<Context>,
): RunStep<Context> {
  const groupsIn = groupsAt(fetch.path, requires, leaves);
  const represent = compileRepresentation(requires, types);
  const rewriteSent = compileRewrites(sent, types);
  const rewriteReceived = compileRewrites(fetch.received, types);
  return async (run) => {
    const representations: Answer[] = [];
    const asked: Answer[][] = [];
    for (const objects of groupsIn(run)) {
      const [first] = objects;
      const representation = first && represent(first);
      if (!representation) continue;
      rewriteSent?.(representation);
      representations.push(representation);
      asked.push(objects);
    }
    if (representations.length === 0) return;
    const answerTo = () => ask({ variables: variablesFor(fetch, run), representations }, run.context);
    const { data, errors = [] } = await (twin === undefined
      ? answerTo()
      : askedOnce(run, `${twin} ${JSON.stringify(representations)}`, answerTo));
    const clientPaths = clientPathsOf(asked, fetch, run);
    for (const error of errors) {
      for (const path of clientPaths(error.path)) {
        run.errors.push({ error, subgraph: fetch.subgraph, path });
      }
    }
    if (!data) return;
    const entities = data._entities as unknown[];
    for (const [i, objects] of asked.entries()) {
      const entity = entities[i];
      if (!isObject(entity)) continue;
      keepType(entity, objects[0]?.__typename, types);
      rewriteReceived?.(entity);
      for (const object of objects) merge(object, entity);
    }
  };
}

/** Equal representations are sent once: finds the objects, and groups those that are represented alike. */
function groupsAt(
  path: readonly string[],
  requires: readonly Required[],
  leaves: readonly string[] | undefined,
): (run: Run) => Answer[][] {
  const objectsIn = leaves ? unitedAt(path, leaves) : ({ data }: Run) => objectsAt(data, path);
  const required = new Set(requires.flatMap(keysOf));
  if (leaves?.every((key) => required.has(key))) return (run) => objectsIn(run).map((object) => [object]);
  const markOf = compileMark(requires);
  return (run) => {
    const groups: Answer[][] = [];
    const known = new ByMark<Answer[]>();
    for (const object of objectsIn(run)) {
      const like = known.like(object);
      const mark = markOf(object);
      const group = like.get(mark);
      if (group) group.push(object);
      else {
        const objects = [object];
        like.set(mark, objects);
        groups.push(objects);
      }
    }
    return groups;
  };
}

/** Makes one of the objects at a path that have the same leaves, for all fetches that are about them. */
function unitedAt(path: readonly string[], leaves: readonly string[]): (run: Run) => Answer[] {
  const name = path.join('.');
  return ({ data, united }) => {
    const known = united.get(name) ?? unite(data, path, leaves);
    united.set(name, known);
    return known;
  };
}

/** Twins that ask about the same objects share the answer of the first. */
function askedOnce(
  { answers }: Run,
  question: string,
  answerTo: () => Promise<FetchAnswer>,
): Promise<FetchAnswer> {
  const answer = answers.get(question) ?? answerTo();
  answers.set(question, answer);
  return answer;
}

/** A subgraph that knows an interface as one object calls all of them so: what is known better already stays. */
function keepType(entity: Answer, known: unknown, types: TypeTests): void {
  const { __typename: said } = entity;
  if (said === undefined || (said !== known && types.isInterface(said))) entity.__typename = known;
}

function variablesFor({ variables }: Fetch, run: Run): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const name of variables) if (run.variables[name] !== undefined) used[name] = run.variables[name];
  return used;
}

/** Where an error of an entity stands for the client: at every object that the entity stood for. */
function clientPathsOf(
  asked: readonly (readonly Answer[])[],
  fetch: Fetch,
  run: Run,
): (path: Path | undefined) => (Path | undefined)[] {
  let places: Map<Answer, Path[]> | undefined;
  return (path) => {
    const [root, index, ...rest] = path ?? [];
    if (root !== '_entities' || typeof index !== 'number') return [path && [...fetch.path, ...path]];
    places ??= byObject(placesAt(run.data, fetch.path));
    // An object within one that stands at several places is met at each of them.
    const objects = [...new Set(asked[index])];
    return objects.flatMap((object) => (places?.get(object) ?? []).map((place) => [...place, ...rest]));
  };
}

function byObject(places: readonly Place[]): Map<Answer, Path[]> {
  const paths = new Map<Answer, Path[]>();
  for (const { object, path } of places) {
    const known = paths.get(object);
    if (known) known.push(path);
    else paths.set(object, [path]);
  }
  return paths;
}
