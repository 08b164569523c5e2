import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { receiveSpans, type SpanReceiver } from '../support/span-receiver.ts';

interface Program {
  address: string;
  said(): string;
  /** Its exit code, once it has ended by SIGTERM. */
  stop(): Promise<number>;
}

let folder: string;
let databases: TestDatabases;
let receiver: SpanReceiver;
/** Takes whatever is sent, and never answers. */
let silent: Server;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-traces-'));
  databases = await createDatabases('demo');
  receiver = await receiveSpans();
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterAll(async () => {
  for (const program of running) program.kill('SIGKILL');
  silent.close();
  await receiver.close();
  await databases.drop();
  await rm(folder, { recursive: true });
});

async function run(args: string[], settings: Record<string, string>): Promise<Program> {
  const env = { ...process.env, HUB_DATA: folder, ...settings };
  const program = spawn(process.execPath, args, { env });
  running.add(program);
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (said += text));
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\S+\/graphql/);
  return {
    address: /http:[^\s"]+\/graphql/.exec(said)?.[0] ?? '',
    said: () => said,
    async stop() {
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      const [code] = await ended;
      running.delete(program);
      return code;
    },
  };
}

const community = (settings: Record<string, string>) =>
  run(['scripts/subgraph.mjs', 'community'], {
    PORT: '0',
    COMMUNITY_DATABASE_URL: databases.placed.community.url,
    ...settings,
  });

async function gatewayBefore(subgraph: Program, settings: Record<string, string>): Promise<Program> {
  const config = join(folder, 'gateway.json');
  await writeFile(config, JSON.stringify({ subgraphs: { community: { url: subgraph.address } } }));
  const args = ['--supergraph', 'schema/supergraph.graphql', '--config', config, '--port', '0'];
  return run(['gateway/dist/alone.js', ...args], settings);
}

function post({ address }: Program, id: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ query: '{ community(id: "000000000001") { name } }' }),
  });
}

async function ask(program: Program, id: string): Promise<void> {
  const response = await post(program, id);
  expect(await response.json()).toEqual({ data: { community: { name: expect.any(String) } } });
}

it('a trace goes on from a gateway to the process of a subgraph, and what is left of it is sent at the stop', async () => {
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-the-collector',
  };
  const subgraph = await community(settings);
  const gateway = await gatewayBefore(subgraph, { ...settings, OTEL_SERVICE_NAME: 'the-gateway' });
  await ask(gateway, 'over-two-processes');
  expect([await gateway.stop(), await subgraph.stop()]).toEqual([0, 0]);

  const trace = receiver.traceOf('over-two-processes');
  const childrenOf = (spanId: string | undefined) =>
    trace.filter(({ parentSpanId, name }) => parentSpanId === spanId && !/parse|validate|plan/.test(name));
  const [request, ...others] = childrenOf(undefined);
  expect(others).toEqual([]);
  expect(request).toMatchObject({ service: 'the-gateway', name: 'POST /graphql', kind: 2 });
  const [asked] = childrenOf(request?.spanId);
  expect(asked).toMatchObject({ service: 'the-gateway', name: 'subgraph community', kind: 3 });
  const [answered] = childrenOf(asked?.spanId);
  expect(answered).toMatchObject({ service: 'community', name: 'POST /graphql', kind: 2 });
  expect(childrenOf(answered?.spanId)).toMatchObject([
    { service: 'community', name: 'select community', kind: 3 },
  ]);
  expect(receiver.headers.map(({ authorization }) => authorization)).toContain('Bearer of-the-collector');
});

it('a trace says which subgraph did not answer', async () => {
  const subgraph = await community({});
  const gateway = await gatewayBefore(subgraph, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  expect(await subgraph.stop()).toBe(0);
  expect(await (await post(gateway, 'away')).json()).toMatchObject({ data: { community: null } });
  expect(await gateway.stop()).toBe(0);
  const trace = receiver.traceOf('away');
  const codes = { 'hub.errors': ['SUBGRAPH_UNAVAILABLE'] };
  expect(trace.find(({ name }) => name === 'subgraph community')).toMatchObject({
    failed: true,
    attributes: { ...codes, 'error.type': 'SUBGRAPH_UNAVAILABLE' },
  });
  expect(trace.find(({ kind }) => kind === 2)).toMatchObject({ failed: false, attributes: codes });
});

it('a collector that takes nothing holds up nobody, and is told of in one line', async () => {
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_TIMEOUT: '300',
  };
  const subgraph = await community({});
  const gateway = await gatewayBefore(subgraph, settings);
  const lines = () => gateway.said().match(/.*the collector does not take.*/g) ?? [];
  await ask(gateway, 'one');
  await expect.poll(lines).toHaveLength(1);
  expect(lines()[0]).toContain(`"collector":"${settings.OTEL_EXPORTER_OTLP_ENDPOINT}"`);
  await ask(gateway, 'two');
  expect([await gateway.stop(), await subgraph.stop()]).toEqual([0, 0]);
  // The stop tries once more, which is the same outage, and says that the last are lost.
  expect(lines()).toHaveLength(1);
});

it('each process tells what its caches hold', async () => {
  const subgraph = await community({});
  const gateway = await gatewayBefore(subgraph, {});
  for (let i = 0; i < 2; i++) await ask(gateway, 'twice');
  const cachesOf = async ({ address }: Program): Promise<(string | undefined)[]> => {
    const text = await (await fetch(new URL('/metrics', address))).text();
    return [...text.matchAll(/hub_cache_bytes\{cache="([^"]+)",subgraph="[^"]*"\} [1-9]/g)].map(
      ([, name]) => name,
    );
  };
  expect((await cachesOf(gateway)).toSorted()).toEqual(['documents', 'known queries', 'operations']);
  expect(await cachesOf(subgraph)).toEqual(['fetches']);
  expect([await gateway.stop(), await subgraph.stop()]).toEqual([0, 0]);
});
