import type { Hub } from '@hub/gateway/hub.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { freePort } from '@hub/kit/free-port.ts';
import chromium from '@sparticuz/chromium';
import pg from 'pg';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';

export interface VisitOptions {
  language?: 'zh-CN' | 'en-GB';
  width?: number;
  height?: number;
}

export interface PagesUnderTest {
  address: string;
  hub: Hub;
  /** The hub's clock moves on by so much. */
  passMinutes(minutes: number): void;
  /** A browser of one's own, with its own cookies. */
  visit(options?: VisitOptions): Promise<Page>;
  /** The same, signed in as a person of the demonstration, who has landed on their page. */
  signedIn(username: string, options?: VisitOptions): Promise<Page>;
  sql<Row = Record<string, unknown>>(
    subgraph: SubgraphName,
    text: string,
    values?: unknown[],
  ): Promise<Row[]>;
}

/** An address at which nothing listens. */
const nowhere = 'http://127.0.0.1:1/graphql';

/**
 * The whole hub with the demonstration, and a real Chromium at its pages. Each test begins with rows of its own. A
 * subgraph that is `down` does not answer.
 */
export function usePages({ down }: { down?: SubgraphName } = {}): PagesUnderTest {
  let databases: TestDatabases;
  let hub: Hub;
  let browser: Browser;
  let address: string;
  let passedMs = 0;
  const contexts: BrowserContext[] = [];
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    });
  });
  beforeEach(async () => {
    passedMs = 0;
    const startedMs = Date.now();
    databases = await createDatabases('demo');
    // The hub must know its own address before it listens: it lets no page of another sign in.
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    hub = await openTestHub({
      placements: { ...databases.placed, ...(down && { [down]: { remoteUrl: nowhere } }) },
      origin: address,
      clock: { now: () => new Date(demonstrationStart.getTime() + Date.now() - startedMs + passedMs) },
    });
    await hub.http.listen({ host: '127.0.0.1', port });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await hub.close();
    await databases.drop();
    expect(foreign.splice(0), 'requests to other hosts').toEqual([]);
    expect(complaints.splice(0), 'complaints of the browser').toEqual([]);
  });
  afterAll(() => browser?.close());

  const visit: PagesUnderTest['visit'] = async ({ language = 'zh-CN', width = 1440, height = 900 } = {}) => {
    const context = await browser.newContext({ locale: language, viewport: { width, height } });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) foreign.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(`${address}/`);
    return page;
  };

  return {
    visit,
    async signedIn(username, options) {
      const page = await visit(options);
      const english = options?.language === 'en-GB';
      await page.getByLabel(english ? 'User name' : '用户名').fill(username);
      await page.getByLabel(english ? 'Password' : '密码').fill('gongjian-2026');
      await page.getByRole('button', { name: english ? 'Sign in' : '登录' }).click();
      await page.waitForURL((url) => !['/', '/sign-in'].includes(url.pathname));
      return page;
    },
    passMinutes(minutes) {
      passedMs += minutes * 60_000;
    },
    async sql(subgraph, text, values = []) {
      const client = new pg.Client(databases.placed[subgraph].ownerUrl);
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    get address() {
      return address;
    },
    get hub() {
      return hub;
    },
  };
}
