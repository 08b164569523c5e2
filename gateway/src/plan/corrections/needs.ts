import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { GivenArguments } from './given-arguments.ts';
import { joinArgument, subgraphsIn } from './join-directives.ts';
import type { Required } from '../steps.ts';

/** What a field requires: for each path of names that subgraphs know, the planned paths. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

const none: Needs = new Map();

/** Reads from a supergraph what the fields of each subgraph require. */
export function needsIn(given: GivenArguments): (subgraph: string, type: string, field: string) => Needs {
  const subgraphs = subgraphsIn(given.supergraph);
  const needs = new Map<string, Needs>();
  for (const node of given.supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of node.fields ?? []) {
      for (const directive of directives) {
        const subgraph = subgraphs.get(joinArgument(directive, 'graph') ?? '');
        const fieldSet = joinArgument(directive, 'requires');
        if (fieldSet) needs.set(`${subgraph} ${node.name.value} ${name.value}`, needsFrom(fieldSet, given));
      }
    }
  }
  return (subgraph, type, field) => needs.get(`${subgraph} ${type} ${field}`) ?? none;
}

function needsFrom(fieldSet: string, given: GivenArguments): Needs {
  const needs = new Map<string, Set<string>>();
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  const read = ({ selections }: SelectionSetNode, known: string, planned: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet, known, planned);
      else {
        const { value } = selection.name;
        const [knownPath, plannedPath] = [`${known}.${given.nameOf(value)}`, `${planned}.${value}`];
        needs.set(knownPath, (needs.get(knownPath) ?? new Set()).add(plannedPath));
        if (selection.selectionSet) read(selection.selectionSet, knownPath, plannedPath);
      }
    }
  };
  if (operation?.kind === Kind.OPERATION_DEFINITION) read(operation.selectionSet, '', '');
  return needs;
}

export const contradict = (one: Needs, other: Needs): boolean =>
  [...one].some(([known, planned]) => {
    const others = other.get(known);
    return others !== undefined && [...planned].some((path) => !others.has(path));
  });

/** What of a representation agrees with what is needed: nothing that was given other arguments. */
export function agreeing(
  required: Required,
  needs: Needs,
  given: GivenArguments,
  known = '',
  planned = '',
): Required[] {
  if (required.kind === 'onType')
    return [{ ...required, of: required.of.flatMap((part) => agreeing(part, needs, given, known, planned)) }];
  const name = given.nameOf(required.key);
  const [knownPath, plannedPath] = [`${known}.${name}`, `${planned}.${required.key}`];
  const needed = needs.get(knownPath);
  const isGiven = name !== required.key;
  if (needed ? !needed.has(plannedPath) : isGiven) return [];
  const of = required.of?.flatMap((part) => agreeing(part, needs, given, knownPath, plannedPath));
  return [{ ...required, of }];
}
