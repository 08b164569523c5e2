import { readConfig } from '@hub/kit/config.ts';
import { type DocumentLimits, documentLimits, documentSettings } from '@hub/kit/limits/document-limits.ts';
import { type VariableLimits, variableLimits, variableSettings } from '@hub/kit/limits/variable-limits.ts';

/** How much one request may ask for. */
export interface Limits {
  document: DocumentLimits;
  variables: VariableLimits;
}

export function readLimits(): Limits {
  const settings = readConfig({ ...documentSettings, ...variableSettings });
  return { document: documentLimits(settings), variables: variableLimits(settings) };
}
