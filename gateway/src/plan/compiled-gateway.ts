import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { Actor } from '@hub/kit/actor.ts';
import { readConfig } from '@hub/kit/config.ts';
import { cacheSettings } from '@hub/kit/limits/cache-sizes.ts';
import type { AskFor } from './compile-plan.ts';
import { type Corrections, correctionsOf } from './corrections/corrections.ts';
import { type CostOf, costsOver } from '../limits/cost/operation-cost.ts';
import { compiledExecutor, type GatewayExecutor } from './executor.ts';
import type { OverrideLabels } from './override-labels.ts';
import { plannerOf } from './planner.ts';
import { type AudienceOf, sharedExecution } from './shared-execution.ts';

/** The rest is for documents as they were read. */
const partForOperations = 3 / 4;

export type CompiledGatewayConfig<Context> = GatewayConfig & {
  supergraphSdl: string;
  /** The way to the subgraph of each fetch. */
  askFor: AskFor<Context>;
  /** Who asks; nobody where nothing is said. */
  actorOf?: ((context: Context) => Actor) | undefined;
  /** Who may be given one answer; everyone gets their own where nothing is said. */
  audienceOf?: AudienceOf<Context> | undefined;
  /** Which fields have moved of those that move bit by bit, beside what their labels say themselves. */
  overrideLabels?: OverrideLabels | undefined;
};

type SchemaListener = Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0];

/** How `@apollo/gateway` reads a supergraph. Its types call it private, and its version is exact. */
interface Reading {
  createSchemaFromSupergraphSdl(supergraphSdl: string): { supergraph: Supergraph; supergraphSdl: string };
  createServices(subgraphs: ReturnType<Supergraph['subgraphsMetadata']>): void;
}

/** What Apollo's gateway knows, and what stands before its plans here. */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  ...['authenticated', 'requiresScopes', 'policy'].map((name) => `https://specs.apollo.dev/${name}/v0.1`),
]);

/** Leaves out what only Apollo's own executor needs, and checking what is known to be valid: a tenth of a start. */
function readQuickly(gateway: ApolloGateway, isValid: boolean): void {
  const reading = gateway as unknown as Reading;
  reading.createSchemaFromSupergraphSdl = (supergraphSdl) => {
    const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures, validateSupergraph: !isValid });
    reading.createServices(supergraph.subgraphsMetadata());
    Object.assign(supergraph.schema, { toGraphQLJSSchema: () => undefined });
    if (isValid) supergraph.schema.assumeValid();
    return { supergraph, supergraphSdl };
  };
}

/** Apollo's gateway, which loads the supergraph, at once, and plans; with our way of running its plans. */
export class CompiledGateway<Context> extends ApolloGateway {
  readonly #corrections: Corrections;
  readonly #askFor: AskFor<Context>;
  readonly #actorOf: ((context: Context) => Actor) | undefined;
  readonly #audienceOf: AudienceOf<Context> | undefined;
  readonly #overrideLabels: OverrideLabels | undefined;
  readonly #loaded: ReturnType<ApolloGateway['load']>;
  #schema: Parameters<SchemaListener>[0] | undefined;
  #execute: GatewayExecutor | undefined;
  #costOf: CostOf | undefined;

  constructor({
    supergraphSdl,
    askFor,
    actorOf,
    audienceOf,
    overrideLabels,
    ...config
  }: CompiledGatewayConfig<Context>) {
    const corrections = correctionsOf(supergraphSdl);
    super({ ...config, supergraphSdl: corrections.supergraphSdl });
    readQuickly(this, config.validateSupergraph === false);
    this.#corrections = corrections;
    this.#askFor = askFor;
    this.#actorOf = actorOf;
    this.#audienceOf = audienceOf;
    this.#overrideLabels = overrideLabels;
    super.onSchemaLoadOrUpdate((schema) => {
      this.#schema = schema;
    });
    this.#loaded = this.#load();
    // Whoever calls `load` is told what went wrong.
    this.#loaded.catch(() => undefined);
  }

  /** Apollo Server listens only when it starts. */
  override onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    if (this.#schema) listener(this.#schema);
    return super.onSchemaLoadOrUpdate(listener);
  }

  override load(): ReturnType<ApolloGateway['load']> {
    return this.#loaded;
  }

  async #load(): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load();
    const cacheBytes = readConfig(cacheSettings).HUB_QUERY_CACHE_BYTES * partForOperations;
    const planner = plannerOf(this, this.#corrections);
    this.#costOf = costsOver(planner);
    const execute = compiledExecutor(planner, this.#askFor, {
      cacheBytes,
      actorOf: this.#actorOf,
      overrideLabels: this.#overrideLabels,
    });
    const audienceOf = this.#audienceOf;
    const executor = audienceOf ? sharedExecution(execute, audienceOf) : execute;
    this.#execute = executor;
    return { ...loaded, executor };
  }

  /** What is reckoned to come of an operation, once for each. */
  readonly costOf: CostOf = (asked) => this.#costOf?.(asked) ?? 0;

  /** Executes what has been parsed and validated. */
  readonly execute: GatewayExecutor = (request) => {
    if (!this.#execute) throw new Error('The gateway has not loaded its supergraph.');
    return this.#execute(request);
  };
}
