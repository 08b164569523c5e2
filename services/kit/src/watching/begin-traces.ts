import { readConfig } from '../config.ts';
import { log } from '../log.ts';
import { within } from '../within.ts';
import type { TracesOptions } from './open-traces.ts';
import { tracing } from './spans.ts';
import { traceSettings } from './trace-settings.ts';

/** How long a stop waits for the collector to take what is left. */
const flushMs = 2_000;

/** Has this process traced, where the settings say to where; what does that is read only then. */
export async function beginTraces(service: string): Promise<void> {
  const settings = readConfig(traceSettings);
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name = service } = settings;
  if (endpoint) await sendTraces({ endpoint, service: name, ratio: settings.OTEL_TRACES_SAMPLER_ARG });
}

export async function sendTraces(options: TracesOptions): Promise<void> {
  const { openTraces } = await import('./open-traces.ts');
  tracing.by = openTraces(options);
}

/** Sends what is left, and ends. */
export async function endTraces(): Promise<void> {
  const { by } = tracing;
  tracing.by = undefined;
  if (!by) return;
  await within(flushMs, by.end()).catch((err: unknown) => log.warn({ err }, 'the last traces are lost'));
}
