import type { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { AskFor } from './compile-plan.ts';
import { type Corrections, correctionsOf } from './corrections/corrections.ts';
import { compiledExecutor, type GatewayExecutor } from './executor.ts';
import { plannerOf } from './planner.ts';
import { type AudienceOf, sharedExecution } from './shared-execution.ts';

export type CompiledGatewayConfig<Context> = GatewayConfig & {
  supergraphSdl: string;
  /** The way to the subgraph of each fetch. */
  askFor: AskFor<Context>;
  /** Who may be given one answer; everyone gets their own where nothing is said. */
  audienceOf?: AudienceOf<Context> | undefined;
};

type SchemaListener = Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0];

/** How `@apollo/gateway` reads a supergraph. Its types call it private, and its version is exact. */
interface Reading {
  createSchemaFromSupergraphSdl(supergraphSdl: string): { supergraph: Supergraph };
}

/** Leaves out what only Apollo's own executor needs, and checking what is known to be valid: a tenth of a start. */
function readQuickly(gateway: ApolloGateway, isValid: boolean): void {
  const reading = gateway as unknown as Reading;
  const read = reading.createSchemaFromSupergraphSdl;
  reading.createSchemaFromSupergraphSdl = (supergraphSdl) => {
    const made = read.call(gateway, supergraphSdl);
    Object.assign(made.supergraph.schema, { toGraphQLJSSchema: () => undefined });
    if (isValid) made.supergraph.schema.assumeValid();
    return made;
  };
}

/** Apollo's gateway, which loads the supergraph, at once, and plans; with our way of running its plans. */
export class CompiledGateway<Context> extends ApolloGateway {
  readonly #corrections: Corrections;
  readonly #askFor: AskFor<Context>;
  readonly #audienceOf: AudienceOf<Context> | undefined;
  readonly #loaded: ReturnType<ApolloGateway['load']>;
  #schema: Parameters<SchemaListener>[0] | undefined;
  #execute: GatewayExecutor | undefined;

  constructor({ supergraphSdl, askFor, audienceOf, ...config }: CompiledGatewayConfig<Context>) {
    const corrections = correctionsOf(supergraphSdl);
    super({ ...config, supergraphSdl: corrections.supergraphSdl });
    readQuickly(this, config.validateSupergraph === false);
    this.#corrections = corrections;
    this.#askFor = askFor;
    this.#audienceOf = audienceOf;
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
    const execute = compiledExecutor(plannerOf(this, this.#corrections), this.#askFor);
    const audienceOf = this.#audienceOf;
    const executor = audienceOf ? sharedExecution(execute, audienceOf) : execute;
    this.#execute = executor;
    return { ...loaded, executor };
  }

  /** Executes what has been parsed and validated. */
  readonly execute: GatewayExecutor = (request) => {
    if (!this.#execute) throw new Error('The gateway has not loaded its supergraph.');
    return this.#execute(request);
  };
}
