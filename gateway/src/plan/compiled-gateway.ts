import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { type DocumentNode, parse, print } from 'graphql';
import type { AskFor } from './compile-plan.ts';
import { compiledExecutor } from './executor.ts';
import { plannerOf } from './planner.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';

export type CompiledGatewayConfig = GatewayConfig & { supergraphSdl: string };

/** Apollo's gateway, which loads the supergraph and plans, with our way of running its plans. */
export class CompiledGateway<Context> extends ApolloGateway {
  readonly #supergraph: DocumentNode;
  readonly #askFor: AskFor<Context>;

  constructor(config: CompiledGatewayConfig, askFor: AskFor<Context>) {
    const supergraph = resolvableKeysFirst(parse(config.supergraphSdl, { noLocation: true }));
    super({ ...config, supergraphSdl: print(supergraph) });
    this.#supergraph = supergraph;
    this.#askFor = askFor;
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    return { ...loaded, executor: compiledExecutor(plannerOf(this, this.#supergraph), this.#askFor) };
  }
}
