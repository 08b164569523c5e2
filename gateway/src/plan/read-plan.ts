import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { Fetch, Required, Rewrite, Step } from './steps.ts';

/** Reads a plan of Apollo's planner into steps whose fetches each know their whole path; none if there is nothing to do. */
export function readPlan({ node }: QueryPlan, operation: OperationDefinitionNode): Step | undefined {
  if (node?.kind === 'Subscription') throw new Error('A subscription is not a query: it has no plan to run.');
  return node && stepOf(node, [], operation);
}

function stepOf(node: PlanNode, path: readonly string[], operation: OperationDefinitionNode): Step {
  const within = (inner: PlanNode) => stepOf(inner, path, operation);
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'inOrder', steps: node.nodes.map(within) };
    case 'Parallel':
      return { kind: 'together', steps: node.nodes.map(within) };
    case 'Flatten':
      return stepOf(node.node, [...path, ...node.path.map(String)], operation);
    case 'Condition':
      return {
        kind: 'choice',
        variable: node.condition,
        otherwise: defaultOf(node.condition, operation),
        ifTrue: node.ifClause && within(node.ifClause),
        ifFalse: node.elseClause && within(node.elseClause),
      };
    case 'Fetch':
      return fetchOf(node, path);
    case 'Defer':
      throw new Error('The supergraph does not know @defer: no plan has it.');
  }
}

function defaultOf(variable: string, { variableDefinitions = [] }: OperationDefinitionNode) {
  const definition = variableDefinitions.find((candidate) => candidate.variable.name.value === variable);
  return definition?.defaultValue?.kind === 'BooleanValue' ? definition.defaultValue.value : undefined;
}

const fetchOf = (node: FetchNode, path: readonly string[]): Fetch => ({
  kind: 'fetch',
  subgraph: node.serviceName,
  path,
  query: node.operation,
  document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
  operationName: node.operationName,
  variables: node.variableUsages ?? [],
  entities: node.requires && {
    requires: node.requires.map(requiredOf),
    sent: (node.inputRewrites ?? []).map(rewriteOf),
  },
  received: (node.outputRewrites ?? []).map(rewriteOf),
});

function requiredOf(selection: QueryPlanSelectionNode): Required {
  if (selection.kind === 'Field') {
    const key = selection.alias ?? selection.name;
    return { kind: 'field', key, name: key, of: selection.selections?.map(requiredOf) };
  }
  // A fragment without a type adds nothing to where it stands; Apollo's planner writes none.
  if (!selection.typeCondition) throw new Error('A representation has a fragment that is on no type.');
  return { kind: 'onType', type: selection.typeCondition, of: selection.selections.map(requiredOf) };
}

const onType = '... on ';

function rewriteOf(rewrite: FetchDataRewrite): Rewrite {
  const parts = rewrite.path.map((part) =>
    part.startsWith(onType) ? { type: part.slice(onType.length) } : part,
  );
  const key = parts.at(-1);
  if (typeof key !== 'string') throw new Error(`A rewrite ends in no key: ${rewrite.path.join('.')}`);
  return {
    path: parts.slice(0, -1),
    key,
    change: rewrite.kind === 'KeyRenamer' ? { renameTo: rewrite.renameKeyTo } : { set: rewrite.setValueTo },
  };
}
