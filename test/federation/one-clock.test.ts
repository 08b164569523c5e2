import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { serve } from '@hub/kit/serve.ts';
import { sharedClock } from '@hub/kit/shared-clock.ts';
import { tokenVerifier } from '@hub/kit/token.ts';
import type { Hub } from '@hub/gateway/hub.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { testIssuer, tokenOf } from '../support/tokens.ts';

const serviceToken = 'a token of the hub and its processes alone';
const minute = 60_000;
/** What was last written in each, as if they had been stopped at different times. */
const minutes: Partial<Record<SubgraphName, number>> = {
  community: 0,
  'party-branch': 21,
  'resident-units': 7,
};

let databases: TestDatabases;
let hub: Hub;
const running: RunningSubgraph[] = [];
const closes: (() => Promise<unknown>)[] = [];
const urls = new Map<string, string>();

beforeAll(async () => {
  databases = await createDatabases('demo');
  for (const subgraph of subgraphs) {
    const passed = minutes[subgraph.name as SubgraphName];
    if (passed === undefined) continue;
    const { url } = databases.placed[subgraph.name as SubgraphName];
    const clock = sharedClock(new Date(demonstrationStart.getTime() + passed * minute));
    const opened = await openSubgraph(subgraph, { url, report: () => undefined, clock });
    const authenticate = tokenVerifier([testIssuer]);
    const served = await serve(opened, { host: '127.0.0.1', port: 0, authenticate, serviceToken });
    running.push(opened);
    urls.set(subgraph.name, served.url);
    closes.push(() => served.close().then(() => opened.close()));
  }
  const remote = Object.fromEntries([...urls].map(([name, remoteUrl]) => [name, { remoteUrl }]));
  hub = await openTestHub({
    placements: { ...databases.placed, ...remote } as typeof databases.placed,
    serviceToken,
  });
});
afterAll(async () => {
  await hub.close();
  for (const close of closes) await close();
  await databases.drop();
});

const apartMs = (clocks: { now(): Date }[]) => {
  const shown = clocks.map((clock) => clock.now().getTime());
  return Math.max(...shown) - Math.min(...shown);
};

describe('the demonstration’s clock', () => {
  it('is one for the hub and its processes, and goes on from the last that was written anywhere', async () => {
    expect(apartMs(running.map(({ clock }) => clock))).toBeGreaterThan(20 * minute);
    expect(hub.now().getTime()).toBeGreaterThanOrEqual(demonstrationStart.getTime() + 21 * minute);
    const { query, variables, as } = operation('chair');
    const headers = { authorization: `Bearer ${await tokenOf(as)}` };
    const asked = { method: 'POST', url: '/graphql', headers, payload: { query, variables } } as const;
    expect((await hub.http.inject(asked)).json().errors).toBeUndefined();
    expect(apartMs([hub, ...running.map(({ clock }) => clock)])).toBeLessThan(1000);
  });

  it('is set by the hub’s own gateway alone, and never back', async () => {
    const before = hub.now();
    const headers = { 'content-type': 'application/json', 'x-hub-clock': '2030-01-01T00:00:00Z' };
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const url of urls.values()) await fetch(url, { method: 'POST', headers, body });
    for (const url of urls.values()) {
      const early = { ...headers, 'x-hub-clock': '2020-01-01T00:00:00Z', 'x-hub-service': serviceToken };
      await fetch(url, { method: 'POST', headers: early, body });
    }
    for (const { clock } of running) {
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000);
      expect(clock.now().getTime()).toBeLessThan(before.getTime() + minute);
    }
  });
});
