import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
let directory: string;
let servers: Server[];
let gateway: ChildProcess;
let address: string;
let said = '';
/** In the first the word is of one subgraph, in the second of another that has more to say. */
let first: string;
let second: string;

/** Says who it is; what is asked for as `slow` takes its time. */
async function subgraph(name: string, typeDefs: string) {
  const server = createServer(async (request, response) => {
    // It does not know whether it is ready, which is then asked as a query.
    if (request.method === 'GET') return response.writeHead(404).end();
    const { query } = JSON.parse(await text(request)) as { query: string };
    const data = { word: name, slow: name, extra: name };
    return setTimeout(() => response.end(JSON.stringify({ data })), query.includes('slow') ? 1500 : 0);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { server, service: { name, url, typeDefs: parse(`${link} ${typeDefs}`) } };
}

/** As a program does that minds whoever reads: the file is there whole, or as it was. */
async function write(supergraph: string): Promise<void> {
  await writeFile(join(directory, 'next'), supergraph);
  await rename(join(directory, 'next'), join(directory, 'supergraph.graphql'));
}

async function ask(
  query: string,
): Promise<{ status: number; data?: Record<string, unknown>; errors?: unknown }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: response.status, ...((await response.json()) as object) };
}
const word = async () => (await ask('{ word }')).data?.word;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'supergraph-'));
  const one = await subgraph('one', 'type Query { word: String }');
  const other = await subgraph('other', 'type Query { word: String extra: String }');
  servers = [one.server, other.server];
  first = composeServices([one.service]).supergraphSdl ?? '';
  second = composeServices([other.service]).supergraphSdl ?? '';
  await write(first);
  await writeFile(join(directory, 'gateway.json'), '{ "supergraphPollMs": 100 }');
  const alone = new URL('../../gateway/dist/alone.js', import.meta.url).pathname;
  const files = [
    '--supergraph',
    join(directory, 'supergraph.graphql'),
    '--config',
    join(directory, 'gateway.json'),
  ];
  gateway = spawn(process.execPath, [alone, ...files, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  gateway.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [line] = await once(gateway.stdout ?? gateway, 'data');
  address = String(line).trim();
});
afterAll(async () => {
  if (gateway.exitCode === null) {
    gateway.kill('SIGTERM');
    await once(gateway, 'exit');
  }
  for (const server of servers) server.close();
  await rm(directory, { recursive: true });
});

it('a supergraph that changes on disk is taken over without a lost request, and a bad one is refused', async () => {
  let isOver = false;
  const statuses: number[] = [];
  const words = new Set<unknown>();
  const asking = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const { status, data, errors } = await ask('{ word }');
      statuses.push(errors ? 0 : status);
      words.add(data?.word);
    }
  });
  expect(await word()).toBe('one');
  expect((await ask('{ extra }')).errors).toBeDefined();

  const slow = ask('{ slow: word }');
  await new Promise((sent) => setTimeout(sent, 300));
  await write(second);
  await expect.poll(word).toBe('other');
  expect((await ask('{ extra }')).data).toEqual({ extra: 'other' });
  expect((await slow).data).toEqual({ slow: 'one' });

  await write(second.slice(0, second.length / 2));
  const ready = async () => (await fetch(new URL('/ready', address))).json();
  await expect.poll(() => said).toMatch(/"supergraph refused; the one before stays"/);
  expect(await ready()).toMatchObject({ supergraph: 'refused' });
  expect(await word()).toBe('other');

  await write(first);
  gateway.kill('SIGHUP');
  await expect.poll(word).toBe('one');
  expect((await ask('{ extra }')).errors).toBeDefined();
  expect(await ready()).not.toHaveProperty('supergraph');

  isOver = true;
  await Promise.all(asking);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses.length).toBeGreaterThan(100);
  expect(words).toEqual(new Set(['one', 'other']));
  expect(said.match(/refused; the one before stays/g)).toHaveLength(1);
});
