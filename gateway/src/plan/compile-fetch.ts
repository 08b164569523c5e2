import { type Answer, isObject, merge } from './answer.ts';
import { objectsAt, type Path, pathsAt } from './places.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';
import type { FetchAnswer, FetchRequest, Representation, Run } from './run.ts';
import type { Entities, Fetch } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Asks a subgraph; prepared once for each fetch of a plan. */
export type Ask<Context> = (request: FetchRequest, context: Context) => Promise<FetchAnswer>;

export type RunStep<Context> = (run: Run<Context>) => Promise<void> | undefined;

export function compileFetch<Context>(fetch: Fetch, ask: Ask<Context>, types: TypeTests): RunStep<Context> {
  return fetch.entities ? entityFetch(fetch, fetch.entities, ask, types) : rootFetch(fetch, ask, types);
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
): RunStep<Context> {
  const represent = compileRepresentation(requires, types);
  const rewriteSent = compileRewrites(sent, types);
  const rewriteReceived = compileRewrites(fetch.received, types);
  return async (run) => {
    // Equal representations are sent once: the objects that each stands for.
    const standing = new Map<string, Answer[]>();
    const representations: Representation[] = [];
    for (const object of objectsAt(run.data, fetch.path)) {
      const value = represent(object);
      if (!value) continue;
      rewriteSent?.(value);
      const text = JSON.stringify(value);
      // Objects of different types may be sent as one interface's.
      const same = rewriteSent ? `${object.__typename} ${text}` : text;
      const others = standing.get(same);
      if (others) others.push(object);
      else {
        standing.set(same, [object]);
        representations.push({ value, text });
      }
    }
    if (representations.length === 0) return;
    const { data, errors = [] } = await ask(
      { variables: variablesFor(fetch, run), representations },
      run.context,
    );
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
  const places = pathsAt(run.data, fetch.path);
  const concerned = objectsAt(run.data, fetch.path).flatMap((object, i) =>
    objects.has(object) ? [places[i] ?? []] : [],
  );
  return concerned.map((place) => [...place, ...rest]);
}
