import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Value {
  stringValue?: string;
  intValue?: number | string;
  boolValue?: boolean;
  arrayValue?: { values: Value[] };
}
type Attributes = { key: string; value: Value }[];

/** What OpenTelemetry's exporter sends, as far as a test looks at it. */
interface Sent {
  resourceSpans: {
    resource: { attributes: Attributes };
    scopeSpans: {
      spans: {
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        name: string;
        kind: number;
        attributes: Attributes;
        status: { code?: number };
      }[];
    }[];
  }[];
}

export interface ReceivedSpan {
  service: unknown;
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  name: string;
  /** 1 where it is a part of the work, 2 where it answers, 3 where it asks. */
  kind: number;
  failed: boolean;
  attributes: Record<string, unknown>;
}

export interface SpanReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** All that was sent, as it was. */
  bodies: string[];
  /** The headers of all that was sent. */
  headers: IncomingMessage['headers'][];
  /** All spans of the trace in which a request with this id was answered, once that is sent. */
  traceOf(requestId: string): ReceivedSpan[];
  close(): Promise<void>;
}

/** Takes spans as a collector does: OTLP as JSON, over HTTP. */
export async function receiveSpans(): Promise<SpanReceiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    headers.push(request.headers);
    bodies.push(body);
    if (request.url === '/v1/traces') spans.push(...spansIn(JSON.parse(body)));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    headers,
    traceOf(requestId) {
      const root = spans.find(
        ({ attributes, kind }) => kind === 2 && attributes['hub.request.id'] === requestId,
      );
      return root ? spans.filter(({ traceId }) => traceId === root.traceId) : [];
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const spansIn = ({ resourceSpans }: Sent): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map(({ attributes, status, parentSpanId, ...span }) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        name: span.name,
        kind: span.kind,
        parentSpanId: parentSpanId || undefined,
        failed: status.code === 2,
        service: valuesOf(resource.attributes)['service.name'],
        attributes: valuesOf(attributes),
      })),
    ),
  );

const valuesOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, shown(value)]));

const shown = ({ stringValue, intValue, boolValue, arrayValue }: Value): unknown =>
  stringValue ??
  (intValue === undefined ? undefined : Number(intValue)) ??
  boolValue ??
  arrayValue?.values.map(shown);
