import type { ApolloGateway } from '@apollo/gateway';
import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { HubError } from '@hub/kit/errors.ts';
import type { Corrections } from './corrections/corrections.ts';
import { withDefaults } from './corrections/executable-directives.ts';
import { fetchesApart } from './corrections/fetches-apart.ts';
import { withoutIntrospection } from './corrections/introspection-apart.ts';
import { markOneOf } from './corrections/one-of.ts';
import { type OwnKeys, ownKeysOver } from './corrections/own-keys.ts';
import { type Requirements, requirementsIn } from './permissions/requirements.ts';
import { type PossiblePlan, possiblePlan } from './possible-plan.ts';
import { type Step, withFetches } from './steps.ts';
import { TypeTests } from './type-tests.ts';

/** A client's document in the names of the plan, and the client's key for one of those. */
export type PlannedDocument = Pick<OwnKeys, 'document' | 'asked'>;

export interface PlanChoices {
  operationName: string | undefined;
  /** Of the labels, those whose fields have moved. */
  overridden: readonly string[];
}

/** What plans clients' operations over a supergraph. */
export interface Planner {
  /** What clients see. */
  schema: GraphQLSchema;
  /** Which type counts as which: of what clients see, and of all that subgraphs have. */
  clientTypes: TypeTests;
  allTypes: TypeTests;
  /** The interfaces and unions of which not every subgraph that has them knows the same types. */
  partial: ReadonlySet<string>;
  /** What is required of those who ask. */
  requirements: Requirements;
  /** Which keys of a client's operation are others in its plan. */
  ownKeys(document: DocumentNode): OwnKeys;
  /** With all that subgraphs say of their fields. */
  supergraph: Schema;
  /** By which fields move to another subgraph bit by bit. */
  labels: readonly string[];
  /** The plan of an operation, or why it is not looked for any further. */
  plan(asked: PlannedDocument, choices: PlanChoices): PossiblePlan | HubError;
  /** The steps of a plan as subgraphs can be asked. */
  askable(step: Step): Step;
  /** What subgraphs call a field of a plan. */
  nameOf(planned: string): string;
}

/** What `@apollo/gateway` keeps of the supergraph that it has loaded. Its types call it private, and its version is exact. */
interface Loaded {
  schema: GraphQLSchema;
  apiSchema: Schema;
  queryPlanner: Omit<QueryPlanner, 'inconsistentAbstractTypesRuntimes' | '_defaultOverrideConditions'> & {
    inconsistentAbstractTypesRuntimes: ReadonlySet<string>;
    _defaultOverrideConditions: ReadonlyMap<string, boolean>;
  };
}

/** The planner of a gateway that has loaded its supergraph. */
export function plannerOf(gateway: ApolloGateway, { given }: Corrections): Planner {
  const apart = fetchesApart(given);
  const { schema, apiSchema, queryPlanner } = gateway as unknown as Loaded;
  markOneOf(schema, given.supergraph);
  return {
    schema,
    clientTypes: new TypeTests(apiSchema),
    allTypes: new TypeTests(queryPlanner.supergraph.schema),
    partial: queryPlanner.inconsistentAbstractTypesRuntimes,
    requirements: requirementsIn(given.supergraph),
    ownKeys: ownKeysOver(given.supergraph),
    supergraph: queryPlanner.supergraph.schema,
    labels: [...queryPlanner._defaultOverrideConditions.keys()],
    plan({ document, asked }, { operationName, overridden }) {
      const overrideConditions = new Map(overridden.map((label) => [label, true]));
      return possiblePlan(withDefaults(withoutIntrospection(document), schema), {
        schema,
        operationName,
        plan: (part) =>
          queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, part, { operationName }), {
            overrideConditions,
          }),
        keyOf: asked,
      });
    },
    askable: (step) => withFetches(step, apart),
    nameOf: given.nameOf,
  };
}
