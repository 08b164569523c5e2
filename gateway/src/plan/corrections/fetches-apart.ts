import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { GivenArguments } from './given-arguments.ts';
import { narrowed } from './narrowed.ts';
import { agreeing, contradict, type Needs, needsIn } from './needs.ts';
import type { Fetch, Step } from '../steps.ts';

/**
 * What represents an object has a field once. Where fields of one object need the same field with different arguments,
 * Apollo's planner asks for them in one fetch all the same; here each has a fetch with what it needs.
 */
export function fetchesApart(given: GivenArguments): (fetch: Fetch) => Step {
  if (!given.isAny) return (fetch) => fetch;
  const needsOf = needsIn(given);
  return (fetch) => {
    const { entities } = fetch;
    const groups = entities
      ? agreeingIn(fetch.document, (type, field) => needsOf(fetch.subgraph, type, field))
      : [];
    if (!entities || groups.length < 2) return given.asked(fetch);
    const steps = groups.map(({ fields, needs }) =>
      given.asked({
        ...only(fetch, fields),
        entities: {
          ...entities,
          requires: entities.requires.flatMap((part) => agreeing(part, needs, given)),
        },
      }),
    );
    return { kind: 'together', steps };
  };
}

interface Group {
  fields: Set<FieldNode>;
  needs: Map<string, Set<string>>;
}

/** The fields that are asked of entities, in groups in which no two of a type contradict each other. */
function agreeingIn(document: DocumentNode, needsOf: (type: string, field: string) => Needs): Group[] {
  const groups: (Group & { byType: Map<string, Needs[]> })[] = [];
  for (const { type, field } of entityFields(document)) {
    const needs = needsOf(type, field.name.value);
    const agrees = ({ byType }: { byType: Map<string, Needs[]> }) =>
      (byType.get(type) ?? []).every((others) => !contradict(needs, others));
    const group = groups.find(agrees) ?? { fields: new Set(), needs: new Map(), byType: new Map() };
    if (group.fields.size === 0) groups.push(group);
    group.fields.add(field);
    group.byType.set(type, [...(group.byType.get(type) ?? []), needs]);
    for (const [known, planned] of needs)
      group.needs.set(known, new Set([...(group.needs.get(known) ?? []), ...planned]));
  }
  return groups;
}

function entityFields(document: DocumentNode): { type: string; field: FieldNode }[] {
  const fieldsIn = (
    selections: readonly SelectionNode[],
    type: string,
  ): { type: string; field: FieldNode }[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ type, field: selection }];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      return fieldsIn(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type);
    });
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? node.selectionSet.selections.flatMap((entities) =>
          entities.kind === Kind.FIELD ? fieldsIn(entities.selectionSet?.selections ?? [], '') : [],
        )
      : [],
  );
}

/** The fetch of only those fields of its entities. */
function only(fetch: Fetch, fields: ReadonlySet<FieldNode>): Fetch {
  const kept = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const within = kept(selection.selectionSet.selections);
      return within.length > 0 ? [withSelections(selection, within)] : [];
    });
  return narrowed(fetch, {
    ...fetch.document,
    definitions: fetch.document.definitions.map((node) => {
      if (node.kind !== Kind.OPERATION_DEFINITION) return node;
      const selections = node.selectionSet.selections.map((entities) =>
        entities.kind === Kind.FIELD && entities.selectionSet
          ? {
              ...entities,
              selectionSet: { ...entities.selectionSet, selections: kept(entities.selectionSet.selections) },
            }
          : entities,
      );
      return { ...node, selectionSet: { ...node.selectionSet, selections } };
    }),
  });
}

const withSelections = (fragment: InlineFragmentNode, selections: SelectionNode[]): InlineFragmentNode => ({
  ...fragment,
  selectionSet: { ...fragment.selectionSet, selections },
});
