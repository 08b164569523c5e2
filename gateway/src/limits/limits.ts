import { readConfig } from '@hub/kit/config.ts';
import { cacheSettings } from '@hub/kit/limits/cache-sizes.ts';
import { type DocumentLimits, documentLimits, documentSettings } from '@hub/kit/limits/document-limits.ts';
import { type VariableLimits, variableLimits, variableSettings } from '@hub/kit/limits/variable-limits.ts';
import { type CostLimits, costSettings, readCostLimits } from './cost/cost-limits.ts';
import { planningSettings } from './planning-limits.ts';

/** All that bounds what a gateway does for a request, and keeps of it. */
export const settingsOfLimits = {
  ...documentSettings,
  ...variableSettings,
  ...planningSettings,
  ...costSettings,
  ...cacheSettings,
};

/** How much one request may ask for. */
export interface Limits {
  document: DocumentLimits;
  variables: VariableLimits;
  /** About how much is kept of documents and what is made of them. */
  cacheBytes: number;
  cost: CostLimits;
}

export function readLimits({ atHub }: { atHub: boolean }): Limits {
  const settings = readConfig(settingsOfLimits);
  return {
    document: documentLimits(settings),
    variables: variableLimits(settings),
    cacheBytes: settings.HUB_QUERY_CACHE_BYTES,
    cost: readCostLimits({ atHub }),
  };
}
