import type { ApolloGateway } from '@apollo/gateway';
import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { HubError } from '@hub/kit/errors.ts';
import { planningRefusal } from '../limits/planning-limits.ts';
import type { Corrections } from './corrections/corrections.ts';
import { withDefaults } from './corrections/executable-directives.ts';
import { fetchesApart } from './corrections/fetches-apart.ts';
import { type OwnKeys, ownKeysOver } from './corrections/own-keys.ts';
import { type Step, withFetches } from './steps.ts';
import { TypeTests } from './type-tests.ts';

/** What plans clients' operations over a supergraph. */
export interface Planner {
  /** What clients see. */
  schema: GraphQLSchema;
  /** Which type counts as which: of what clients see, and of all that subgraphs have. */
  clientTypes: TypeTests;
  allTypes: TypeTests;
  /** Which keys of a client's operation are others in its plan. */
  ownKeys(document: DocumentNode): OwnKeys;
  /** The plan of an operation, or why it is not looked for any further. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan | HubError;
  /** The steps of a plan as subgraphs can be asked. */
  askable(step: Step): Step;
  /** What subgraphs call a field of a plan. */
  nameOf(planned: string): string;
}

/** What `@apollo/gateway` keeps of the supergraph that it has loaded. Its types call it private, and its version is exact. */
interface Loaded {
  schema: GraphQLSchema;
  apiSchema: Schema;
  queryPlanner: QueryPlanner;
}

/** The planner of a gateway that has loaded its supergraph. */
export function plannerOf(gateway: ApolloGateway, { given, shared }: Corrections): Planner {
  const apart = fetchesApart(given);
  const { schema, apiSchema, queryPlanner } = gateway as unknown as Loaded;
  return {
    schema,
    clientTypes: new TypeTests(apiSchema),
    allTypes: new TypeTests(queryPlanner.supergraph.schema),
    ownKeys: ownKeysOver(given.supergraph),
    plan(document, operationName) {
      const operation = operationFromDocument(apiSchema, withDefaults(document, schema), { operationName });
      try {
        return queryPlanner.buildQueryPlan(operation);
      } catch (error) {
        return planningRefusal(error);
      }
    },
    askable: (step) => withFetches(step, (fetch) => apart(shared.known(fetch))),
    nameOf: given.nameOf,
  };
}
