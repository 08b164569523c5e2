import {
  type DocumentNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Answer } from './answer.ts';
import { type Path, placesAt } from './places.ts';
import { fragmentsIn, type Selection, type Selections } from './selection.ts';
import { type Fetch, fetchesIn, type Step } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** A field of the client's that no fetch asks of objects of a type, and the path to these. */
interface Unasked {
  path: readonly string[];
  type: string;
  planned: string;
}

/** The places of the answer so far where such a field would be. */
export type FindUnasked = (data: Answer) => readonly { path: Path; type: string }[];

/**
 * What several subgraphs may be asked for must be the same from each of them. So where an object can be of a type that one
 * of them does not know, Apollo's planner asks nothing of that type: it could not come from all. A subgraph that answers
 * with such an object all the same would have its fields null in silence.
 */
export function unsharedFields(
  step: Step | undefined,
  { partial, ...given }: Given & { partial: ReadonlySet<string> },
): FindUnasked {
  if (!step || partial.size === 0) return () => [];
  return missingIn(fetchesIn(step), given, (type) => isAbstractType(type) && partial.has(type.name));
}

/** Fields that the client may not ask for are in its document, and not in what is permitted of it. */
export function forbiddenFields(permitted: DocumentNode, given: Given): FindUnasked {
  return missingIn([{ document: permitted, path: [], entities: undefined, received: [] }], given, () => true);
}

interface Given {
  selection: Selection;
  types: TypeTests;
}

function missingIn(
  asking: readonly Asking[],
  { selection, types }: Given,
  isLookedAt: (type: unknown) => boolean,
): FindUnasked {
  const fields = unaskedOf(selection, isLookedAt, askedBy(asking, types));
  return (data) =>
    fields.flatMap(({ path, type, planned }) =>
      placesAt(data, path)
        // An object that does not say its type can only be of one.
        .filter(({ object }) => (object.__typename ?? type) === type && object[planned] === undefined)
        .map((place) => ({ path: [...place.path, planned], type })),
    );
}

type Asking = Pick<Fetch, 'document' | 'path' | 'entities' | 'received'>;

/** Whether a plan asks for a key of objects of a type, somewhere at a path of keys. */
type IsAsked = (path: readonly string[], type: string, key: string) => boolean;

function askedBy(asking: readonly Asking[], types: TypeTests): IsAsked {
  const conditions = new Map<string, (readonly string[])[]>();
  for (const fetch of asking) {
    const renamed = new Map(
      fetch.received.flatMap(({ key, change }) => ('renameTo' in change ? [[key, change.renameTo]] : [])),
    );
    for (const { path, on } of fieldsOf(fetch)) {
      const name = path.map((key) => renamed.get(key) ?? key).join('.');
      conditions.set(name, [...(conditions.get(name) ?? []), on]);
    }
  }
  return (path, type, key) => {
    const ways = conditions.get([...path.filter((part) => part !== '@'), key].join('.')) ?? [];
    return ways.some((on) => on.every((condition) => types.countingAs(condition).has(type)));
  };
}

interface FetchedField {
  /** The keys that lead to it from the root of the answer. */
  path: readonly string[];
  /** The types of which its object has to be. */
  on: readonly string[];
}

function fieldsOf({ document, path, entities }: Asking): FetchedField[] {
  const fragments = fragmentsIn(document);
  const found: FetchedField[] = [];
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode, way: readonly string[], on: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const { name, alias = name, selectionSet } = selection;
        const next = [...way, alias.value];
        found.push({ path: next, on });
        if (selectionSet) collect(selectionSet, next, []);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const here = `${way} ${on} ${selection.name.value}`;
        if (spread.has(here)) continue;
        spread.add(here);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const type = fragment?.typeCondition?.name.value;
      if (fragment) collect(fragment.selectionSet, way, type ? [...on, type] : on);
    }
  };
  const begin = path.filter((part) => part !== '@');
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const parts = entities ? node.selectionSet.selections : [node];
    for (const part of parts)
      if ('selectionSet' in part && part.selectionSet) collect(part.selectionSet, begin, []);
  }
  return found;
}

/** Of an operation that leads to more places than any that is meant, no more is looked at. */
const mostPlaces = 10_000;

interface Below {
  key: string;
  type: GraphQLOutputType;
  selections: Set<Selections>;
}

/** Goes through what a client asks, once for each path and type, and looks at objects that can be of several types. */
function unaskedOf(
  selection: Selection,
  isLookedAt: (type: unknown) => boolean,
  isAsked: IsAsked,
): Unasked[] {
  const unasked: Unasked[] = [];
  let places = 0;
  const within = (
    type: GraphQLOutputType,
    path: readonly string[],
    selections: ReadonlySet<Selections>,
  ): void => {
    if (++places > mostPlaces) return;
    const below = new Map<string, Below>();
    const named = getNamedType(type);
    for (const object of objectsOf(named, selection)) {
      for (const asked of [...selections].flatMap((of) => selection.fieldsOf(object, of))) {
        const { planned, field } = asked;
        if (field.name.startsWith('__')) continue;
        if (isLookedAt(named) && !isAsked(path, object.name, planned))
          unasked.push({ path, type: object.name, planned });
        if (!isCompositeType(getNamedType(field.type))) continue;
        const way = `${planned} ${field.type}`;
        const inner = below.get(way) ?? { key: planned, type: field.type, selections: new Set() };
        below.set(way, { ...inner, selections: inner.selections.add(asked.selections) });
      }
    }
    for (const inner of below.values())
      within(inner.type, [...path, inner.key, ...listsOf(inner.type)], inner.selections);
  };
  const root = selection.schema.getRootType(selection.operation.operation);
  if (root) within(root, [], new Set([selection.ofRoot()]));
  return unasked;
}

const objectsOf = (type: unknown, { schema }: Selection): readonly GraphQLObjectType[] => {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
};

/** The mark of each list that a value of the type is in. */
function listsOf(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? ['@', ...listsOf(type.ofType)] : [];
}
