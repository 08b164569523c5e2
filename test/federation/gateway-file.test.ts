import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { checkNames, readGatewayFile, tellOfUnknownLabels } from '@hub/gateway/gateway-file.ts';
import { supergraphFile } from '@hub/gateway/hub.ts';
import { namesIn } from '@hub/gateway/supergraph/names-in.ts';
import { log } from '@hub/kit/log.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-file-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function written(text: string): Promise<string> {
  const path = join(directory, 'gateway.json');
  await writeFile(path, text);
  return path;
}
const reading = async (content: object) => readGatewayFile(await written(JSON.stringify(content)));

/** The one line with which the gateway alone refuses to start. */
async function refusalOf(supergraph: string, config: string): Promise<string> {
  const alone = new URL('../../gateway/dist/alone.js', import.meta.url).pathname;
  const given = [alone, '--supergraph', supergraph, '--config', config, '--port', '0'];
  const { stderr, code } = await promisify(execFile)(process.execPath, given).catch((error) => error);
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr;
}

describe('the configuration file of the gateway alone', () => {
  it('needs to say nothing: then everything is as usual', async () => {
    const { requestDeadlineMs, subgraph } = await readGatewayFile();
    expect(requestDeadlineMs).toBe(10_000);
    expect(subgraph('any')).toMatchObject({ deadlineMs: 5000, retries: 1, connections: 50, cookies: [] });
  });

  it('says what holds for each subgraph, and what for one instead', async () => {
    const { subgraph } = await reading({
      $schema: '../schema/gateway-config.schema.json',
      everySubgraph: { deadlineMs: 800, circuit: { failures: 2 } },
      subgraphs: {
        stock: { url: 'http://stock:4000/', retries: 0, circuit: { openMs: 50 }, cookies: ['s'] },
      },
    });
    expect(subgraph('other')).toMatchObject({ deadlineMs: 800, circuit: { failures: 2, openMs: 250 } });
    expect(subgraph('stock')).toMatchObject({
      url: 'http://stock:4000/',
      deadlineMs: 800,
      retries: 0,
      circuit: { failures: 2, openMs: 50 },
      cookies: ['s'],
    });
  });

  it.each([
    [{ requestDeadline: 1 }, 'requestDeadline'],
    [{ everySubgraph: { url: 'http://x/' } }, 'url'],
    [{ everySubgraph: { deadlineMs: 0 } }, 'everySubgraph.deadlineMs'],
    [{ everySubgraph: { retries: 2 } }, 'everySubgraph.retries'],
    [{ everySubgraph: { headers: ['Authorization'] } }, 'everySubgraph.headers.0'],
    [{ everySubgraph: { headers: ['host'] } }, 'never passed on'],
    [{ everySubgraph: { headers: ['cookie'] } }, 'never passed on'],
    [{ overrideLabels: { mine: 101 } }, 'overrideLabels.mine'],
    [{ subgraphs: { stock: { url: 'file:///etc/passwd' } } }, 'subgraphs.stock.url'],
    [[], 'the file'],
  ])('is refused in one line with %j', async (content, named) => {
    const refused = reading(content).catch((error: Error) => error.message);
    expect(await refused).toMatch(new RegExp(`^\\S+gateway\\.json: .*${named}.*\\.$`));
  });

  it('is refused in one line when it is no JSON, or is not there', async () => {
    await expect(readGatewayFile(await written('{'))).rejects.toThrow(/^\S+ is no JSON: [^\n]+$/);
    await expect(readGatewayFile('/nowhere.json')).rejects.toThrow(/^\/nowhere.json cannot be read: [^\n]+$/);
  });

  it('is refused when it speaks of a subgraph that the supergraph has not', async () => {
    const names = namesIn(await readFile(supergraphFile, 'utf8'));
    expect(names).toEqual(['community', 'identity', 'party-branch', 'resident-units']);
    const file = await reading({ subgraphs: { community: {}, comunity: {} } });
    expect(() => checkNames(file, names)).toThrow(
      /subgraphs: the supergraph has no comunity\. It has: community, identity, party-branch, resident-units\.$/,
    );
    expect(await refusalOf(supergraphFile.pathname, file.path)).toContain('the supergraph has no comunity');
  });

  it('says which labels of fields that move are on, and is warned of one that no field has', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    const { overrideLabels, ...file } = await reading({ overrideLabels: { 'move-3': true, canary: 12.5 } });
    expect(overrideLabels).toEqual({ 'move-3': true, canary: 12.5 });
    tellOfUnknownLabels({ ...file, overrideLabels }, 'f: Int @join__field(overrideLabel: "move-3")');
    expect(warned.mock.calls).toEqual([[{ file: file.path, labels: ['canary'] }, expect.any(String)]]);
    warned.mockRestore();
  });

  it('is of no use beside a supergraph that needs what the gateway cannot do', async () => {
    const { supergraphSdl = '' } = composeServices([
      {
        name: 'a',
        typeDefs:
          parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])
          type Query { t: T! }
          type T @key(fields: "id") @context(name: "c") { id: ID! u: U! prop: String! }
          type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$c { prop }")): Int! }`),
      },
      {
        name: 'b',
        typeDefs:
          parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])
          type U @key(fields: "id") { id: ID! }`),
      },
    ]);
    const supergraph = join(directory, 'context.graphql');
    await writeFile(supergraph, supergraphSdl);
    expect(await refusalOf(supergraph, (await reading({})).path)).toMatch(
      /context\.graphql cannot be served: it uses @context \(\S+\), which this gateway does not support; docs\/federation\.md says/,
    );
  });

  it.each(['type Query {', 'type Query { a: String }'])(
    'is of no use beside a supergraph that is none: %s',
    async (sdl) => {
      const supergraph = join(directory, 'bad.graphql');
      await writeFile(supergraph, sdl);
      expect(await refusalOf(supergraph, (await reading({})).path)).toMatch(
        /bad\.graphql cannot be served: \w+/,
      );
    },
  );
});
