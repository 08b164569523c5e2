import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Alike, alikeIn } from './alike.ts';
import type { Answer } from './answer.ts';
import { type AskFor, compileSteps } from './compile-plan.ts';
import { introspector } from './introspection.ts';
import { compileQuickShape } from './quick-shape.ts';
import { readPlan } from './read-plan.ts';
import type { OwnKeys } from './corrections/own-keys.ts';
import type { PlacedError, Run } from './run.ts';
import { fragmentsIn, Selection } from './selection.ts';
import { Shaper } from './shape.ts';
import type { Step } from './steps.ts';
import { type Twins, twinsIn } from './twins.ts';
import type { TypeTests } from './type-tests.ts';
import { forbiddenFields, unsharedFields } from './unasked.ts';
import { noPlanFor, notPermitted, notShared } from './unresolved.ts';

/** What a client's operation comes to. */
export interface Outcome {
  data: Answer | null;
  errors: PlacedError[];
  /** Why something is null that may not be, where no error of a subgraph says so. */
  problems: readonly GraphQLError[];
  /** What is null because no subgraph can answer it, or say of which type it is. */
  unresolved: readonly GraphQLError[];
}

/** An operation of a client, ready to be run for any request that sends it. */
export interface CompiledOperation<Context> {
  run(variables: Readonly<Record<string, unknown>>, context: Context): Promise<Outcome>;
}

export interface OperationToCompile<Context> {
  plan: QueryPlan;
  document: DocumentNode;
  operationName: string | undefined;
  /** Which of the client's keys are others in the plan. */
  keys: OwnKeys;
  /** What of the document in the plan's names whoever asks may ask for. */
  permitted: DocumentNode;
  /** What clients see. */
  schema: GraphQLSchema;
  /** Which type counts as which: of what clients see, and of all that subgraphs have. */
  clientTypes: TypeTests;
  allTypes: TypeTests;
  /** The interfaces and unions of which not every subgraph that has them knows the same types. */
  partial: ReadonlySet<string>;
  /** The steps of a plan as subgraphs can be asked, and what subgraphs call a field of it. */
  askable(step: Step): Step;
  nameOf(planned: string): string;
  askFor: AskFor<Context>;
}

/** An operation that has no plan: nothing of it is done. */
export const impossibleOperation = (unresolved: readonly GraphQLError[]): CompiledOperation<unknown> => ({
  run: async () => ({ data: null, errors: [], problems: [], unresolved }),
});

/** Compiles the plan of an operation, and the shape of its answer for each way its conditions can be. */
export function compileOperation<Context>(given: OperationToCompile<Context>): CompiledOperation<Context> {
  const { document, keys, permitted, schema, clientTypes, allTypes, partial } = given;
  const operation = operationIn(document, given.operationName);
  const fragments = fragmentsIn(document);
  const read = readPlan(given.plan, operationIn(keys.document, given.operationName));
  const step = read && given.askable(read);
  // After a write the same question may have another answer.
  const twins: Twins = step && operation.operation === OperationTypeNode.QUERY ? twinsIn(step) : new Map();
  const alike: Alike = step ? alikeIn(step) : new Map();
  const runSteps = step && compileSteps(step, { askFor: given.askFor, types: allTypes, twins, alike });
  const conditions = conditionsOf(document, operation);
  const shapes = new LRUCache<string, ReturnType<typeof prepare>>({ max: 4 });

  function prepare(isTrue: (variable: string) => boolean) {
    const selection = new Selection({ schema, types: clientTypes, operation, fragments, keys, isTrue });
    return {
      selection,
      quickShape: compileQuickShape(selection),
      rootFields: selection.rootFields(),
      unsharedIn: unsharedFields(step, { selection, types: allTypes, partial }),
      forbiddenIn:
        permitted === keys.document
          ? () => []
          : forbiddenFields(permitted, { selection, types: clientTypes }),
    };
  }

  /** A variable of a condition is a Boolean with a default, or is given: that is validated before. */
  function shapeFor(variables: Readonly<Record<string, unknown>>) {
    const isTrue = (variable: string): boolean => (variables[variable] ?? conditions.get(variable)) === true;
    const key = [...conditions.keys()].map((variable) => Number(isTrue(variable))).join('');
    const shape = shapes.get(key) ?? prepare(isTrue);
    shapes.set(key, shape);
    return shape;
  }

  const asked = (part: string | number) => (typeof part === 'string' ? keys.asked(given.nameOf(part)) : part);

  return {
    async run(variables, context) {
      const run: Run<Context> = {
        context,
        variables: keys.variables(variables),
        data: {},
        errors: [],
        united: new Map(),
        answers: new Map(),
      };
      await runSteps?.(run);
      const errors = run.errors.map((error) => ({ ...error, path: error.path?.map(asked) }));
      const { selection, quickShape, rootFields, unsharedIn, forbiddenIn } = shapeFor(variables);
      const forbidden = forbiddenIn(run.data).map(({ path }) => notPermitted(path.map(asked)));
      const places = new Set(forbidden.map(({ path }) => path?.join('.')));
      const unplanned = rootFields
        .filter(({ key, planned }) => run.data[planned] === undefined && !places.has(key))
        .map(({ key }) => noPlanFor(key));
      if (unplanned.length > 0 && !runSteps)
        return { data: null, errors, problems: [], unresolved: unplanned };
      const unshared = unsharedIn(run.data)
        .map(({ path, type }) => notShared(path.map(asked), type))
        .filter(({ path }) => !places.has(path?.join('.')));
      const unanswered = [...forbidden, ...unshared];
      // Where a subgraph's error may be the reason for something else, that is enough.
      const unresolved = (others: readonly GraphQLError[]) =>
        errors.length > 0 ? unanswered : [...unanswered, ...others];
      const data = quickShape?.(run.data);
      if (data) return { data, errors, problems: [], unresolved: unresolved(unplanned) };
      const introspect = introspector(schema, operation, fragments, variables);
      const shaped = new Shaper(selection, introspect).shape(run.data);
      return { ...shaped, errors, unresolved: unresolved([...unplanned, ...shaped.unresolved]) };
    },
  };
}

function operationIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('The document has no such operation.');
  return operation;
}

/** The variables on which it depends what is asked for, each with its default. */
function conditionsOf(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadonlyMap<string, boolean | undefined> {
  const used = new Set<string>();
  visit(document, {
    Directive({ name, arguments: [argument] = [] }) {
      const isCondition = name.value === 'skip' || name.value === 'include';
      if (isCondition && argument?.value.kind === Kind.VARIABLE) used.add(argument.value.name.value);
    },
  });
  return new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) => {
      const name = variable.name.value;
      const otherwise = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
      return used.has(name) ? [[name, otherwise] as const] : [];
    }),
  );
}
