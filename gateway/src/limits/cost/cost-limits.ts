import { readConfig } from '@hub/kit/config.ts';
import { z } from 'zod';

const cost = z.coerce.number().int().positive();

export const costSettings = {
  HUB_MAX_COST: cost
    .default(50_000)
    .describe('Most that one request may cost: one for each object it may come to, ten for each write.'),
  HUB_LIST_SIZE: cost
    .default(5)
    .describe('How long a list is taken to be of which neither the schema nor an argument says it.'),
  HUB_COST_PER_MINUTE: cost
    .optional()
    .describe(
      'What a caller who is signed in may ask for within a minute, as cost. If not given, 1000000 at a hub, and without end at a gateway alone.',
    ),
  HUB_COST_PER_MINUTE_OF_NOBODY: cost
    .optional()
    .describe(
      'The same for all at one address who are not signed in. If not given, 100000 at a hub, and without end at a gateway alone.',
    ),
};

export interface CostLimits {
  perRequest: number;
  /** Of each caller who is signed in; without end, where nothing is said. */
  perMinute: number | undefined;
  /** Of each address, for those who are not. */
  perMinuteOfNobody: number | undefined;
}

/** A hub knows its callers, and bounds them even where nobody has said it. */
const usualAtHub = { perMinute: 1_000_000, perMinuteOfNobody: 100_000 };

export function readCostLimits({ atHub }: { atHub: boolean }): CostLimits {
  const settings = readConfig(costSettings);
  const usual = atHub ? usualAtHub : { perMinute: undefined, perMinuteOfNobody: undefined };
  return {
    perRequest: settings.HUB_MAX_COST,
    perMinute: settings.HUB_COST_PER_MINUTE ?? usual.perMinute,
    perMinuteOfNobody: settings.HUB_COST_PER_MINUTE_OF_NOBODY ?? usual.perMinuteOfNobody,
  };
}

export const readListSize = (): number => readConfig(costSettings).HUB_LIST_SIZE;
