import { type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql';
import { argumentIn, directivesIn } from './join-directives.ts';

/**
 * A plan fetches fields for itself: keys, and what `@requires` names. It keeps them under their own names, and Apollo's
 * planner does not see when a client keeps something else there: another field under that alias, or the same one with
 * arguments, which the plan's own never has (`given-arguments.ts`). Such things of the client are planned under keys that are free.
 */
export interface OwnKeys {
  /** The client's operation as it is planned. */
  document: DocumentNode;
  /** Under which key the answer of the subgraphs has a field of the client's. */
  planned(field: FieldNode): string;
  /** The client's key for one of the answer of the subgraphs. */
  asked(key: string): string;
}

/** Reads from a supergraph what its plans fetch for themselves. */
export function ownKeysOver(supergraph: DocumentNode): (document: DocumentNode) => OwnKeys {
  const names = new Set<string>();
  for (const fieldSet of fieldSetsIn(supergraph)) {
    visit(parse(`{ ${fieldSet} }`, { noLocation: true }), {
      Field: ({ name }) => void names.add(name.value),
    });
  }
  const isTaken = (field: FieldNode): boolean => {
    const { name, alias = name, arguments: args = [] } = field;
    return names.has(alias.value) && (alias.value !== name.value || args.length > 0);
  };
  return (document) => renamed(document, isTaken);
}

function renamed(document: DocumentNode, isTaken: (field: FieldNode) => boolean): OwnKeys {
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
