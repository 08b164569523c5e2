import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsIn } from './selection.ts';
import { type Fetch, fetchesIn, type Step } from './steps.ts';

/** For fetches whose objects become one where they are alike: the keys of all that is in those so far, but their type. */
export type Alike = ReadonlyMap<Fetch, readonly string[]>;

/**
 * Finds the fetches whose objects may become one where they are alike, as a product is that hundreds of reviews are about:
 * it is then completed once, and not at every place. Nothing but leaves may be in them so far, and whatever is added to
 * one must be added to all: a second fetch that brings a part of their path could bring something for one alone.
 */
export function alikeIn(step: Step): Alike {
  const fetches = fetchesIn(step);
  return new Map(
    fetches.flatMap((fetch) => {
      const keys = fetch.entities && leavesAt(fetch.path, fetches);
      return keys ? [[fetch, keys] as const] : [];
    }),
  );
}

/** The keys of all that is in the objects at a path, but their type, unless these may not become one. */
function leavesAt(path: readonly string[], fetches: readonly Fetch[]): readonly string[] | undefined {
  const length = keysOf(path).length;
  const brought = new Map<number, readonly FieldNode[]>();
  for (const fetch of fetches) {
    const first = keysOf(fetch.path).length;
    for (const [i, inside] of askedAlong(path, fetch).entries()) {
      if (brought.has(first + i) || fetch.received.length > 0) return undefined;
      brought.set(first + i, inside);
    }
  }
  const inside = brought.get(length - 1) ?? [];
  const isBrought = brought.size === length && inside.every(({ selectionSet }) => !selectionSet);
  return isBrought ? [...new Set(inside.map(keyOf).filter((key) => key !== '__typename'))] : undefined;
}

/** What a fetch asks for within each key along a path, as far as it goes. */
function askedAlong(path: readonly string[], { path: begin, document, entities }: Fetch): FieldNode[][] {
  if (begin.length >= path.length || begin.some((part, i) => part !== path[i])) return [];
  const fieldsIn = fieldsOf(document);
  const along: FieldNode[][] = [];
  let inside = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? fieldsIn(node) : [],
  );
  if (entities) inside = inside.flatMap(fieldsIn);
  for (const key of keysOf(path.slice(begin.length))) {
    const fields = inside.filter((field) => keyOf(field) === key);
    if (fields.length === 0) break;
    inside = fields.flatMap(fieldsIn);
    along.push(inside);
  }
  return along;
}

type Selecting = { selectionSet?: SelectionSetNode | undefined };

/** Finds the fields of an object in a document, whichever the object's type. */
function fieldsOf(document: DocumentNode): (selecting: Selecting) => FieldNode[] {
  const fragments = fragmentsIn(document);
  const fieldsIn = ({ selectionSet }: Selecting): FieldNode[] =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection;
      const { kind } = selection;
      return fieldsIn(
        kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {}),
      );
    });
  return fieldsIn;
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Without the marks of lists. */
const keysOf = (path: readonly string[]): string[] => path.filter((part) => part !== '@');
