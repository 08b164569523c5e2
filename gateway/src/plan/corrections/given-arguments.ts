import {
  type ConstArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { directivesIn, joinArgument, withJoinArgument } from './join-directives.ts';
import { type Given, withGivenFields } from './given-fields.ts';
import type { Fetch, Required } from '../steps.ts';

/**
 * A requirement may give arguments to a field. Apollo's planner keeps the field under its own name all the same, and of
 * two that are required with different arguments it asks for one. So to the planner, a field with the arguments that a
 * requirement gives it is a field of its own, which clients do not see; the subgraphs know it under that alias.
 */
export interface GivenArguments {
  /** Whether any requirement gives arguments. */
  isAny: boolean;
  /** The supergraph as it is planned over. */
  supergraph: DocumentNode;
  /** What a planned field is to the subgraphs: its name, without the arguments that are given to it. */
  nameOf(planned: string): string;
  /** A planned fetch as the subgraph is asked, and what is required for it under the names that the subgraph knows. */
  asked(fetch: Fetch): Fetch;
}

export function giveArguments(supergraph: DocumentNode): GivenArguments {
  const isGiving = (node: DirectiveNode) => joinArgument(node, 'requires')?.includes('(') === true;
  if (directivesIn(supergraph).some(isGiving)) return withArgumentsGiven(supergraph);
  return { isAny: false, supergraph, nameOf: (planned) => planned, asked: (fetch) => fetch };
}

function withArgumentsGiven(supergraph: DocumentNode): GivenArguments {
  const given = new Map<string, Given>();
  const plannedAs = new Map<string, string>();
  const isTaken = isFieldOf(supergraph);

  function plan(field: FieldNode): FieldNode | undefined {
    const { name, arguments: args = [] } = field;
    if (args.length === 0) return undefined;
    const asked = print({ ...field, selectionSet: undefined });
    let planned = plannedAs.get(asked);
    for (let i = plannedAs.size + 1; !planned; i++) {
      const candidate = `${name.value}_given_${i}`;
      if (!isTaken(candidate) && !given.has(candidate)) planned = candidate;
    }
    plannedAs.set(asked, planned);
    given.set(planned, { name: name.value, arguments: args as readonly ConstArgumentNode[] });
    return { ...field, name: { kind: Kind.NAME, value: planned }, arguments: [] };
  }

  const written = new Map<string, string>();
  const withRequirements = visit(supergraph, {
    Directive: (node) => requirementPlanned(node, plan, (planned, value) => written.set(planned, value)),
  });
  return {
    isAny: true,
    supergraph: withGivenFields(withRequirements, given, written),
    nameOf: (planned) => given.get(planned)?.name ?? planned,
    asked: (fetch) => askedWith(given, fetch),
  };
}

function isFieldOf(supergraph: DocumentNode): (name: string) => boolean {
  const names = new Set<string>();
  visit(supergraph, { FieldDefinition: ({ name }) => void names.add(name.value) });
  return (name) => names.has(name);
}

function requirementPlanned(
  node: DirectiveNode,
  plan: (field: FieldNode) => FieldNode | undefined,
  isWritten: (planned: string, value: string) => void,
): DirectiveNode | undefined {
  const value = joinArgument(node, 'requires');
  if (value === undefined) return undefined;
  const fieldSet = parse(`{ ${value} }`, { noLocation: true });
  const withPlanned = visit(fieldSet, { Field: { leave: plan } });
  if (withPlanned === fieldSet) return undefined;
  const planned = stripIgnoredCharacters(print(withPlanned)).slice(1, -1);
  isWritten(planned, value);
  return withJoinArgument(node, 'requires', planned);
}

function askedWith(given: ReadonlyMap<string, Given>, fetch: Fetch): Fetch {
  const document = visit(fetch.document, {
    Field(field) {
      const is = given.get(field.name.value);
      if (!is) return undefined;
      const name = { kind: Kind.NAME, value: is.name } as const;
      // What is passed on from the field's surroundings comes besides.
      const args = [...is.arguments, ...(field.arguments ?? [])];
      return { ...field, alias: field.alias ?? field.name, name, arguments: args };
    },
  });
  return {
    ...fetch,
    document,
    query: document === fetch.document ? fetch.query : stripIgnoredCharacters(print(document)),
    entities: fetch.entities && {
      ...fetch.entities,
      requires: fetch.entities.requires.map((required) => sentAs(given, required)),
    },
  };
}

function sentAs(given: ReadonlyMap<string, Given>, required: Required): Required {
  const of = required.of?.map((inner) => sentAs(given, inner));
  if (required.kind === 'onType') return { ...required, of: of ?? [] };
  return { ...required, name: given.get(required.key)?.name ?? required.name, of };
}
