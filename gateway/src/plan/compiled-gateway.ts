import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { AskFor } from './compile-plan.ts';
import { compiledExecutor } from './executor.ts';
import { plannerOf } from './planner.ts';

/** Apollo's gateway, which loads the supergraph and plans, with our way of running its plans. */
export class CompiledGateway<Context> extends ApolloGateway {
  readonly #askFor: AskFor<Context>;

  constructor(config: GatewayConfig, askFor: AskFor<Context>) {
    super(config);
    this.#askFor = askFor;
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    return { ...loaded, executor: compiledExecutor(plannerOf(this), this.#askFor) };
  }
}
