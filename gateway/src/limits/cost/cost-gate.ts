import type { ApolloServerPlugin } from '@apollo/server';
import { nobody } from '@hub/kit/actor.ts';
import { rateLimited } from '@hub/kit/errors.ts';
import { HttpRefusal } from '@hub/kit/http/http.errors.ts';
import { networkOf } from '@hub/kit/http/network.ts';
import { currentCounts } from '@hub/kit/watching/under-way.ts';
import type { AskedOperation } from '../../plan/executor.ts';
import { refusal } from '../../refusal.ts';
import type { RequestContext } from '../../request-context.ts';
import type { Budget, Left } from '../budget.ts';
import type { CostBudgets } from './budgets.ts';
import { costFor } from './cost.ts';
import { wantsCost } from './counted.ts';
import type { CostOf } from './operation-cost.ts';

/** What a request costs, and what its caller has left. */
export interface Charge {
  cost: number;
  limit: number;
  budget?: Left & Pick<Budget, 'perMinute'>;
  refused?: HttpRefusal;
}

type Asked = Pick<AskedOperation, 'document' | 'operation'> & {
  variables: Record<string, unknown> | undefined;
};

export interface CostGate {
  /** Has Apollo Server refuse what costs too much. */
  plugin: ApolloServerPlugin<RequestContext>;
  /** Takes what a request costs from its caller's budget, before anything of it is done. */
  charge(asked: Asked, context: RequestContext): Charge;
}

export function costGate(
  costOf: CostOf | undefined,
  { perRequest, ofCallers, ofAddresses }: CostBudgets,
): CostGate {
  const charge: CostGate['charge'] = (asked, context) => {
    // A known query that must go through Apollo Server after all is charged once.
    context.charged ??= chargeFor(asked, context);
    return context.charged;
  };

  function chargeFor({ variables = {}, ...asked }: Asked, { caller, address }: RequestContext): Charge {
    const cost = Math.ceil(costFor(costOf?.(asked) ?? 0, variables));
    const charged = { cost, limit: perRequest };
    if (cost > perRequest) return { ...charged, refused: tooDear(cost, perRequest) };
    const isNobody = caller.actor.id === nobody.id;
    const budget = isNobody ? ofAddresses : ofCallers;
    if (!budget) return charged;
    const { isOver, ...left } = budget.take(isNobody ? networkOf(address) : caller.actor.id, cost);
    return {
      ...charged,
      budget: { ...left, perMinute: budget.perMinute },
      ...(isOver && { refused: usedUp(left.wholeInMs, cost) }),
    };
  }

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      let charged: Charge | undefined;
      return {
        async didResolveOperation({ request, document, operation, contextValue, response }) {
          if (!operation) return;
          charged = charge({ document, operation, variables: request.variables }, contextValue);
          for (const [name, value] of costHeaders(charged)) response.http.headers.set(name, value);
          const { refused } = charged;
          if (refused) throw refusal(refused, contextValue.caller.locale, refused.status);
        },
        async willSendResponse({ response: { body }, contextValue }) {
          if (!charged || body.kind !== 'single' || !wantsCost(contextValue)) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: costExtension(charged) };
        },
      };
    },
  };
  return { plugin, charge };
}

export const costExtension = ({ cost, limit, budget }: Charge) => ({
  estimated: cost,
  limit,
  ...(budget && { perMinute: budget.perMinute, left: budget.points }),
  ...currentCounts(),
});

/** As the IETF's draft of rate limit fields has them. */
export function costHeaders({ cost, budget }: Charge): [name: string, value: string][] {
  const own: [string, string] = ['x-hub-cost', String(cost)];
  if (!budget) return [own];
  return [
    own,
    ['ratelimit-policy', `"cost";q=${budget.perMinute};w=60`],
    ['ratelimit', `"cost";r=${budget.points};t=${Math.ceil(budget.wholeInMs / 1000)}`],
  ];
}

const tooDear = (cost: number, limit: number) =>
  new HttpRefusal(
    400,
    'COST_TOO_HIGH',
    {
      zh: `这个请求的预计开销为 ${cost}，上限为 ${limit}。请用 first 少取几条，减少列表嵌套，或分成几次发送。`,
      en: `The request is estimated to cost ${cost}, and ${limit} is the most. Ask for fewer rows with first, nest fewer lists, or send several requests.`,
    },
    { cost, limit },
  );

function usedUp(waitMs: number, cost: number): HttpRefusal {
  const { code, sentence, details } = rateLimited(waitMs);
  return new HttpRefusal(429, code, sentence, { ...details, cost });
}
