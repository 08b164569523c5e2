import { z } from 'zod';
import { listOf } from '../http/http-settings.ts';

/** What an operator sees of a process: who may read its metrics, and where it writes a line for each request. */
export const watchSettings = {
  HUB_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Who carries it as a bearer token reads /metrics. If none is given, only this machine does, and not through a proxy.',
    ),
  HUB_METRICS_OPERATIONS: listOf(z.string()).describe(
    'Names of operations, by commas, that are counted under their own beside those of the pages; all others are `other`.',
  ),
  HUB_ACCESS_LOG: z
    .string()
    .default('off')
    .describe('Where one JSON line for each request is written: `stdout`, a file, or `off`.'),
};
