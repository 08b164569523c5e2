import { type DocumentNode, type FieldNode, Kind, type NameNode, parse, visit } from 'graphql';
import { argumentIn, directivesIn } from './join-directives.ts';

/**
 * A plan fetches fields for itself: keys, and what `@requires` names. It keeps them under their own names, and Apollo's
 * planner does not see when a client keeps something else there: another field under that alias, or the same one with
 * arguments, which the plan's own never has (`given-arguments.ts`). It also makes up names: of the type of an object, of
 * fields that cannot stand beside each other, and of the variable for representations. Whatever of the client has such a
 * name, or one that no object can have, is planned under one that is free.
 */
export interface OwnKeys {
  /** The client's operation as it is planned. */
  document: DocumentNode;
  /** Under which key the answer of the subgraphs has a field of the client's. */
  planned(field: FieldNode): string;
  /** The client's key for one of the answer of the subgraphs. */
  asked(key: string): string;
  /** What the client gave, also under the names that the plan has for it. */
  variables(given: Variables): Variables;
}

type Variables = Readonly<Record<string, unknown>>;

/** Reads from a supergraph what its plans fetch for themselves. */
export function ownKeysOver(supergraph: DocumentNode): (document: DocumentNode) => OwnKeys {
  const names = new Set(['__typename']);
  for (const fieldSet of fieldSetsIn(supergraph)) {
    visit(parse(`{ ${fieldSet} }`, { noLocation: true }), {
      Field: ({ name }) => void names.add(name.value),
    });
  }
  const isTaken = (field: FieldNode): boolean => {
    const { name, alias = name, arguments: args = [] } = field;
    if (madeUpAlias.test(alias.value) || alias.value === prototypeKey) return true;
    return names.has(alias.value) && (alias.value !== name.value || args.length > 0);
  };
  return (document) => {
    const keys = keysRenamed(document, isTaken);
    return { ...keys, ...variableRenamed(keys.document) };
  };
}

/** A legal name under which no object of JavaScript keeps anything. */
const prototypeKey = '__proto__';

/** What Apollo's planner calls fields of one key that cannot be merged. */
const madeUpAlias = /__alias_\d+$/;

/** The variable in which every fetch of entities says which. */
const madeUpVariable = 'representations';

function variableRenamed(document: DocumentNode): Pick<OwnKeys, 'document' | 'variables'> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  if (!names.has(madeUpVariable)) return { document, variables: (given) => given };
  let free = `asked_${madeUpVariable}`;
  while (names.has(free)) free = `_${free}`;
  const name: NameNode = { kind: Kind.NAME, value: free };
  return {
    document: visit(document, {
      Variable: (node) => (node.name.value === madeUpVariable ? { ...node, name } : undefined),
    }),
    variables: (given) => ({ ...given, [free]: given[madeUpVariable] }),
  };
}

function keysRenamed(
  document: DocumentNode,
  isTaken: (field: FieldNode) => boolean,
): Omit<OwnKeys, 'variables'> {
  const keys = new Set<string>();
  let isAnyTaken = false;
  visit(document, {
    Field(field) {
      keys.add(keyOf(field));
      isAnyTaken ||= isTaken(field);
    },
  });
  if (!isAnyTaken) return { document, planned: keyOf, asked: (key) => key };
  let prefix = 'asked_';
  while ([...keys].some((key) => key.startsWith(prefix))) prefix = `_${prefix}`;
  const planned = (field: FieldNode) => (isTaken(field) ? prefix + keyOf(field) : keyOf(field));
  return {
    document: visit(document, {
      Field: (field) =>
        isTaken(field) ? { ...field, alias: { kind: Kind.NAME, value: planned(field) } } : undefined,
    }),
    planned,
    asked: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key),
  };
}

const keyOf = ({ name, alias = name }: FieldNode): string => alias.value;

/** The texts of all keys and requirements, as the composed supergraph has them. */
function fieldSetsIn(supergraph: DocumentNode): Set<string> {
  const fieldSets = new Set<string>();
  for (const { name, arguments: args = [] } of directivesIn(supergraph)) {
    const argument = { join__type: 'key', join__field: 'requires' }[name.value];
    const fieldSet = argument && argumentIn(args, argument);
    if (fieldSet) fieldSets.add(fieldSet);
  }
  return fieldSets;
}
