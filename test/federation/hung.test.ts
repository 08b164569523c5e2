import { log } from '@hub/kit/log.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestHub, type TestHubOptions } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { Link } from '../support/link.ts';
import { relayTo } from '../support/relay.ts';
import { frozenClock, useSubgraphServers } from '../support/subgraph-servers.ts';
import { tokenOf } from '../support/tokens.ts';

const servers = useSubgraphServers();
const deadlineMs = 2500;

interface Answer {
  data: Record<string, unknown>;
  errors?: { path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Opens a hub, and tells how long it takes to answer the board. */
async function withBoard(
  options: TestHubOptions,
  work: (
    board: () => Promise<Answer & { ms: number }>,
    hub: Awaited<ReturnType<typeof openTestHub>>,
  ) => Promise<void>,
): Promise<void> {
  const hub = await openTestHub({
    clock: frozenClock,
    waiting: { HUB_SUBGRAPH_DEADLINE_MS: deadlineMs, HUB_CIRCUIT_OPEN_MS: 200 },
    ...options,
  });
  const { query, variables, as } = operation('chair');
  const headers = { authorization: `Bearer ${await tokenOf(as)}`, 'accept-language': 'en' };
  const board = async () => {
    const begin = performance.now();
    const asked = { method: 'POST', url: '/graphql', headers, payload: { query, variables } } as const;
    const response = await hub.http.inject(asked);
    return { ...(response.json() as Answer), ms: performance.now() - begin };
  };
  try {
    await work(board, hub);
  } finally {
    await hub.close();
  }
}

/** Within a second, and on a machine that is busy with other tests never as long as the subgraph's deadline. */
function expectQuick(times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  expect(sorted[times.length >> 1]).toBeLessThan(1000);
  expect(sorted.at(-1)).toBeLessThan(deadlineMs);
}

describe('a subgraph that hangs', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(['community', 'party-branch', 'resident-units'])(
    'is waited for by the first who asks, and then by nobody: %s',
    async (hung) => {
      const relay = await relayTo(servers.urls[hung] ?? '');
      relay.mode = 'hang';
      await withBoard({ placements: servers.placementsOver({ [hung]: relay.url }) }, async (board, hub) => {
        const first = await board();
        expect(first.ms).toBeLessThan(2 * deadlineMs);
        const times: number[] = [];
        for (let i = 0; i < 8; i++) {
          const next = await board();
          times.push(next.ms);
          expect(Object.values(next.data).some((root) => root !== null)).toBe(true);
          const told = next.errors?.map(({ extensions: { code, subgraph } }) => `${code} ${subgraph}`);
          expect(new Set(told)).toEqual(new Set([`SUBGRAPH_UNAVAILABLE ${hung}`]));
          await new Promise((passed) => setTimeout(passed, 100));
        }
        expectQuick(times);
        const ready = await hub.http.inject('/ready');
        expect(ready.json()).toMatchObject({ [hung]: false, circuits: { [hung]: expect.any(String) } });
      });
      relay.close();
    },
  );

  it('is asked again by itself once it is back, and its outage is one line in the log', async () => {
    const relay = await relayTo(servers.urls.community ?? '');
    relay.mode = 'hang';
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    const told = () =>
      warned.mock.calls.flatMap(([of, text]: unknown[]) =>
        Object(of).subgraph === 'community' ? [text] : [],
      );
    await withBoard({ placements: servers.placementsOver({ community: relay.url }) }, async (board) => {
      for (let i = 0; i < 3; i++) await board();
      expect(told()).toEqual(['subgraph unavailable']);
      relay.mode = 'pass';
      await expect.poll(async () => (await board()).errors).toBeUndefined();
      expect(told()).toEqual(['subgraph unavailable']);
    });
    relay.close();
  });

  it('is one whose database hangs in the hub’s own process too', async () => {
    const { url } = servers.databases.placed.community;
    const link = await Link.to(Number(new URL(url).port));
    const placements = { ...servers.databases.placed, community: { url: link.through(url) } };
    await withBoard({ placements }, async (board, hub) => {
      expect((await board()).errors).toBeUndefined();
      link.fallSilent();
      await board();
      const times: number[] = [];
      for (let i = 0; i < 4; i++) {
        const { ms, errors = [] } = await board();
        times.push(ms);
        expect(errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'community' });
      }
      expectQuick(times);
      const begin = performance.now();
      expect((await hub.http.inject('/ready')).statusCode).toBe(503);
      expect(performance.now() - begin).toBeLessThan(1000);
      link.mend();
      await expect.poll(async () => (await board()).errors).toBeUndefined();
    });
    link.close();
  });
});

describe('a request of a client', () => {
  it('is answered within its own deadline, with what there is', async () => {
    const relay = await relayTo(servers.urls.community ?? '');
    relay.mode = 'hang';
    const options = {
      placements: servers.placementsOver({ community: relay.url }),
      waiting: { HUB_REQUEST_DEADLINE_MS: 2000 },
    };
    await withBoard(options, async (board) => {
      const { ms, data, errors = [] } = await board();
      expect(ms).toBeLessThan(3500);
      expect(data.jointMeetingAgenda).not.toBeNull();
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
        new Set(['REQUEST_TIMED_OUT']),
      );
    });
    relay.close();
  });
});
