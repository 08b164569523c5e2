import { type Answer, isObject, merge } from './answer.ts';
import { objectsAt, type Path, placesAt } from './places.ts';
import { compileMark, compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';
import type { FetchAnswer, FetchRequest, Representation, Run } from './run.ts';
import type { Entities, Fetch } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Asks a subgraph; prepared once for each fetch of a plan. */
export type Ask<Context> = (request: FetchRequest, context: Context) => Promise<FetchAnswer>;

export type RunStep<Context> = (run: Run<Context>) => Promise<void> | undefined;

/** `twin` names what the fetch asks, where other fetches of its plan ask the same. */
export function compileFetch<Context>(
  fetch: Fetch,
  ask: Ask<Context>,
  types: TypeTests,
  twin: string | undefined,
): RunStep<Context> {
  return fetch.entities ? entityFetch(fetch, fetch.entities, ask, types, twin) : rootFetch(fetch, ask, types);
}

function rootFetch<Context>(fetch: Fetch, ask: Ask<Context>, types: TypeTests): RunStep<Context> {
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
  ask: Ask<Context>,
  types: TypeTests,
  twin: string | undefined,
): RunStep<Context> {
  const markOf = compileMark(requires);
  const represent = compileRepresentation(requires, types);
  const rewriteSent = compileRewrites(sent, types);
  const rewriteReceived = compileRewrites(fetch.received, types);
  return async (run) => {
    // Equal representations are sent once: the objects that each stands for, by its text and by their types and marks.
    const standing = new Map<string, Answer[]>();
    const byType = new Map<unknown, Map<unknown, Answer[]>>();
    const representations: Representation[] = [];
    for (const object of objectsAt(run.data, fetch.path)) {
      const mark = markOf(object);
      const byMark = byType.get(object.__typename) ?? new Map<unknown, Answer[]>();
      const marked = mark === undefined ? undefined : byMark.get(mark);
      if (marked) {
        marked.push(object);
        continue;
      }
      const value = represent(object);
      if (!value) continue;
      rewriteSent?.(value);
      const text = JSON.stringify(value);
      // Objects of different types may be sent as one interface's.
      const same = rewriteSent ? `${object.__typename} ${text}` : text;
      const others = standing.get(same) ?? [];
      if (others.push(object) === 1) {
        standing.set(same, others);
        representations.push({ value, text });
      }
      if (mark !== undefined) byType.set(object.__typename, byMark.set(mark, others));
    }
    if (representations.length === 0) return;
    const answerTo = () => ask({ variables: variablesFor(fetch, run), representations }, run.context);
    const { data, errors = [] } = await (twin === undefined
      ? answerTo()
      : askedOnce(run, `${twin} ${representations.map(({ text }) => text).join()}`, answerTo));
    const asked = [...standing.values()];
    for (const error of errors) {
      for (const path of clientPaths(error.path, asked, fetch, run)) {
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
function clientPaths(
  path: Path | undefined,
  asked: readonly (readonly Answer[])[],
  fetch: Fetch,
  run: Run,
): (Path | undefined)[] {
  const [root, index, ...rest] = path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [path && [...fetch.path, ...path]];
  const objects = new Set(asked[index]);
  return placesAt(run.data, fetch.path)
    .filter(({ object }) => objects.has(object))
    .map((place) => [...place.path, ...rest]);
}
