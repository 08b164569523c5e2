import { z } from 'zod';
import { httpAddress } from '../addresses.ts';

/** Where traces are sent, by the names that OpenTelemetry has for it. */
export const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpAddress()
    .optional()
    .describe(
      'A collector that takes OpenTelemetry’s traces over HTTP, as JSON at `/v1/traces` below this address. If none is given, there are no traces.',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^\s*[^=,\s]+=[^,]*(,\s*[^=,\s]+=[^,]*)*$/, {
      error: 'It is no list such as name=value,name=value.',
    })
    .optional()
    .describe('Headers that go with them, such as a token: `name=value`, by commas.'),
  OTEL_SERVICE_NAME: z
    .string()
    .optional()
    .describe(
      'Under which name this process is told of. If none is given: `co-building-hub`, `co-building-gateway`, or the subgraph’s name.',
    ),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      'Which part of all requests is traced, from 0 to 1; whoever goes on with a trace does as its beginner.',
    ),
};
