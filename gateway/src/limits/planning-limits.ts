import type { GatewayConfig } from '@apollo/gateway';
import { readConfig } from '@hub/kit/config.ts';
import { HubError } from '@hub/kit/errors.ts';
import { z } from 'zod';

/** How long the planner may look for the best plan, in what it looks at. */
export const planningSettings = {
  HUB_MAX_PLAN_PATHS: z.coerce
    .number()
    .int()
    .positive()
    .default(1000)
    .describe('Most ways through the subgraphs to one field that the planner considers.'),
  HUB_MAX_PLANS: z.coerce
    .number()
    .int()
    .positive()
    .default(1000)
    .describe('Most whole plans of one operation that the planner compares.'),
};

export interface PlanningLimits {
  paths: number;
  plans: number;
}

export function readPlanningLimits(): PlanningLimits {
  const { HUB_MAX_PLAN_PATHS, HUB_MAX_PLANS } = readConfig(planningSettings);
  return { paths: HUB_MAX_PLAN_PATHS, plans: HUB_MAX_PLANS };
}

export const planningWithin = ({ paths, plans }: PlanningLimits): GatewayConfig['queryPlannerConfig'] => ({
  debug: { pathsLimit: paths, maxEvaluatedPlans: plans },
});

/** What the planner throws when there are too many ways; anything else is no refusal. */
export function planningRefusal(error: unknown): HubError | undefined {
  const [, limit] = (error instanceof Error && tooManyWays.exec(error.message)) || [];
  return limit ? tooManyPaths(Number(limit)) : undefined;
}

const tooManyWays = /^Too many options generated .*, reached the limit of (\d+)$/s;

const tooManyPaths = (limit: number) =>
  new HubError(
    'DOCUMENT_TOO_COMPLEX',
    {
      zh: `查询的取数路径超过 ${limit} 条。请减少嵌套的接口类型，或分成几次发送。`,
      en: `There are more than ${limit} ways to get at what the document asks for. Nest fewer interfaces, or ask in several requests.`,
    },
    { limit },
  );
