import {
  type Span as ApiSpan,
  type Tracer as ApiTracer,
  type Attributes,
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  defaultTextMapSetter,
  diag,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { log } from '../log.ts';
import type { Span, SpanAttributes, SpanOptions, Tracer } from './spans.ts';

export interface TracesOptions {
  endpoint: string;
  service: string;
  /** Which part of all traces that begin here is sent. */
  ratio: number;
}

/** How long a span may wait for others to be sent with it. */
const sendMs = 1_000;

/** The longest statements are made of hundreds of ids' places. */
const longestText = 8_192;

/** What goes wrong is said once in so long. */
const quietMs = 60_000;

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT };

const propagator = new W3CTraceContextPropagator();

/**
 * Sends traces to a collector, many spans at a time. Nobody waits for that: what the collector does not take goes after a
 * while, and what is too much at once is left out.
 */
export function openTraces({ endpoint, service, ratio }: TracesOptions): Tracer {
  const tell = complainOf(endpoint);
  setGlobalErrorHandler((error) => tell(error));
  diag.setLogger(
    { error: tell, warn: tell, info: () => undefined, debug: () => undefined, verbose: () => undefined },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
  const exporter = new OTLPTraceExporter({ url });
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': service, 'process.pid': process.pid }),
    ),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanLimits: { attributeValueLengthLimit: longestText },
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: sendMs })],
  });
  const tracer = provider.getTracer('co-building-hub');
  return {
    begin(name, { goesOnWith, ...options }) {
      const from = goesOnWith
        ? propagator.extract(ROOT_CONTEXT, goesOnWith, defaultTextMapGetter)
        : ROOT_CONTEXT;
      return begun(tracer, from, name, options);
    },
    end: () => provider.shutdown(),
  };
}

function begun(tracer: ApiTracer, from: Context, name: string, options: SpanOptions = {}): Span {
  const span = tracer.startSpan(
    name,
    {
      kind: options.kind ? kinds[options.kind] : SpanKind.INTERNAL,
      ...(options.attributes && { attributes: given(options.attributes) }),
      ...(options.startedAt && { startTime: options.startedAt }),
    },
    from,
  );
  const within = trace.setSpan(from, span);
  return {
    traceId: span.spanContext().traceId,
    // Of what is not sent nothing is made.
    begin(childName, childOptions) {
      return span.isRecording() ? begun(tracer, within, childName, childOptions) : this;
    },
    set: (attributes) => void span.setAttributes(given(attributes)),
    rename: (newName) => void span.updateName(newName),
    mark: (event) => void span.addEvent(event),
    end: (failedBy) => end(span, failedBy),
    headers() {
      const headers: Record<string, string> = {};
      propagator.inject(within, headers, defaultTextMapSetter);
      return headers;
    },
  };
}

function end(span: ApiSpan, failedBy: string | undefined): void {
  if (failedBy) span.setAttribute('error.type', failedBy).setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

const given = (attributes: SpanAttributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : value]],
    ),
  );

/** Says that traces are lost, and then nothing for a while: an outage is one line a minute. */
function complainOf(endpoint: string): (reason: unknown) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (reason) => {
    if (performance.now() - saidAt < quietMs) return;
    saidAt = performance.now();
    const err = reason instanceof Error ? reason : new Error(String(reason));
    log.warn(
      { collector: new URL(endpoint).origin, err },
      'traces are lost: the collector does not take them, or they are too many',
    );
  };
}
