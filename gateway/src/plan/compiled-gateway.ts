import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { parse, print } from 'graphql';
import type { AskFor } from './compile-plan.ts';
import { compiledExecutor, type GatewayExecutor } from './executor.ts';
import { withExecutableDirectives } from './executable-directives.ts';
import { type GivenArguments, giveArguments } from './given-arguments.ts';
import { plannerOf } from './planner.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';
import { type SharedUnions, shareUnions } from './shared-unions.ts';
import { type AudienceOf, sharedExecution } from './shared-execution.ts';

export type CompiledGatewayConfig<Context> = GatewayConfig & {
  supergraphSdl: string;
  /** The way to the subgraph of each fetch. */
  askFor: AskFor<Context>;
  /** Who may be given one answer; everyone gets their own where nothing is said. */
  audienceOf?: AudienceOf<Context> | undefined;
};

/** Apollo's gateway, which loads the supergraph and plans, with our way of running its plans. */
export class CompiledGateway<Context> extends ApolloGateway {
  readonly #shared: SharedUnions;
  readonly #given: GivenArguments;
  readonly #askFor: AskFor<Context>;
  readonly #audienceOf: AudienceOf<Context> | undefined;
  #execute: GatewayExecutor | undefined;

  constructor({ supergraphSdl, askFor, audienceOf, ...config }: CompiledGatewayConfig<Context>) {
    const parsed = withExecutableDirectives(parse(supergraphSdl, { noLocation: true }));
    const shared = shareUnions(resolvableKeysFirst(parsed));
    const given = giveArguments(shared.supergraph);
    super({ ...config, supergraphSdl: print(given.supergraph) });
    this.#shared = shared;
    this.#given = given;
    this.#askFor = askFor;
    this.#audienceOf = audienceOf;
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    const execute = compiledExecutor(plannerOf(this, this.#given, this.#shared), this.#askFor);
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
