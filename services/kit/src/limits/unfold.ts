import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document comes to when each fragment stands wherever it is spread. */
export interface Unfolded {
  fields: number;
  fragments: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** Fields that ask about the schema. */
  introspections: number;
  /** How many fields stand within one another. */
  depth: number;
  /** How often two selections meet under one key of the answer: validation compares each two. */
  repeats: number;
}

export type Unfolding = { unfolded: Unfolded } | { cycle: string };

/** Of what one selection set comes to, what adds up. */
type Count = Omit<Unfolded, 'repeats'>;

const nothing: Count = {
  fields: 0,
  fragments: 0,
  aliases: 0,
  directives: 0,
  rootFields: 0,
  introspections: 0,
  depth: 0,
};

/** No operation has that many fragments within one another, and counting goes as deep as they do. */
const mostWithin = 200;

const countable = (count: number): number => Math.min(count, Number.MAX_SAFE_INTEGER);

/**
 * Counts what a document unfolds to, in a time that grows with the document alone: each fragment is counted once.
 * `repeats` alone follows everything that unfolds, and is counted only as long as that is at most `mostFields`.
 */
export function unfold(document: DocumentNode, mostFields: number): Unfolding {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const counter = new Counter(fragments);
  const counts = document.definitions.map((node) => {
    if (node.kind === Kind.OPERATION_DEFINITION) return counter.ofOperation(node);
    return node.kind === Kind.FRAGMENT_DEFINITION ? counter.ofFragment(node) : nothing;
  });
  if (counter.cycle !== undefined) return { cycle: counter.cycle };
  // A fragment that stands in no operation is validated all the same.
  const roots = document.definitions.flatMap((node, i) => {
    const isRoot =
      node.kind === Kind.OPERATION_DEFINITION ||
      (node.kind === Kind.FRAGMENT_DEFINITION && !counter.spread.has(node.name.value));
    return isRoot ? [{ count: counts[i] ?? nothing, set: node.selectionSet }] : [];
  });
  const { rootFields, ...whole } = roots.reduce((sum, { count }) => added(sum, count, 0), nothing);
  const few = whole.fields + whole.fragments <= mostFields && Number.isFinite(whole.depth);
  const repeats = few ? roots.reduce((sum, { set }) => sum + repeatsIn([set], fragments), 0) : 0;
  return {
    unfolded: {
      fields: countable(whole.fields),
      fragments: countable(whole.fragments),
      aliases: countable(whole.aliases),
      directives: countable(whole.directives),
      rootFields: countable(rootFields),
      introspections: countable(whole.introspections),
      depth: countable(whole.depth),
      repeats,
    },
  };
}

class Counter {
  /** The name of a fragment that comes to itself. */
  cycle: string | undefined;
  /** The names of all fragments that are spread anywhere. */
  readonly spread = new Set<string>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Count>();
  readonly #within = new Set<string>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  ofOperation({ selectionSet, directives, variableDefinitions = [] }: OperationDefinitionNode): Count {
    const ofVariables = variableDefinitions.flatMap((variable) => variable.directives ?? []);
    const own = { ...nothing, directives: lengthOf(directives) + ofVariables.length };
    return added(own, this.#ofSet(selectionSet), 0);
  }

  ofFragment({ name, selectionSet, directives }: FragmentDefinitionNode): Count {
    const known = this.#known.get(name.value);
    if (known) return known;
    if (this.#within.has(name.value)) {
      this.cycle = name.value;
      return nothing;
    }
    if (this.#within.size > mostWithin) return { ...nothing, depth: Number.POSITIVE_INFINITY };
    this.#within.add(name.value);
    const own = { ...nothing, fragments: 1, directives: lengthOf(directives) };
    const count = added(own, this.#ofSet(selectionSet), 0);
    this.#within.delete(name.value);
    this.#known.set(name.value, count);
    return count;
  }

  #ofSet({ selections }: SelectionSetNode): Count {
    return selections.reduce((sum, selection) => added(sum, this.#ofSelection(selection), 0), nothing);
  }

  #ofSelection(selection: SelectionNode): Count {
    const own = { ...nothing, directives: lengthOf(selection.directives) };
    if (selection.kind === Kind.FIELD) {
      const { alias, name, selectionSet } = selection;
      const introspections = name.value === '__schema' || name.value === '__type' ? 1 : 0;
      const field = { ...own, fields: 1, rootFields: 1, depth: 1, aliases: alias ? 1 : 0, introspections };
      if (!selectionSet) return field;
      return added(field, { ...this.#ofSet(selectionSet), rootFields: 0 }, 1);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return added({ ...own, fragments: 1 }, this.#ofSet(selection.selectionSet), 0);
    this.spread.add(selection.name.value);
    const fragment = this.#fragments.get(selection.name.value);
    return fragment ? added(own, this.ofFragment(fragment), 0) : own;
  }
}

const lengthOf = (directives: readonly DirectiveNode[] | undefined): number => directives?.length ?? 0;

/** Both together, the second standing so many fields deeper. */
const added = (one: Count, other: Count, below: number): Count => ({
  fields: one.fields + other.fields,
  fragments: one.fragments + other.fragments,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  rootFields: one.rootFields + other.rootFields,
  introspections: one.introspections + other.introspections,
  depth: Math.max(one.depth, other.depth + below),
});

/** Of sets of selections that are asked of one object, and of all below them. */
function repeatsIn(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const byKey = new Map<string, { times: number; sets: SelectionSetNode[] }>();
  const spread = new Set<string>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const asked = byKey.get(key) ?? { times: 0, sets: [] };
        asked.times++;
        if (selection.selectionSet) asked.sets.push(selection.selectionSet);
        byKey.set(key, asked);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }

  for (const set of sets) collect(set);
  let repeats = pairs(spread.size);
  for (const asked of byKey.values()) repeats += pairs(asked.times) + repeatsIn(asked.sets, fragments);
  return repeats;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;
