import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';

it('GraphiQL opens in a browser with the dashboards as examples, asks the graph as who is signed in, and loads nothing from elsewhere', async () => {
  const databases = await createDatabases('demo');
  const hub = await openTestHub({ placements: databases.placed });
  const address = await hub.http.listen({ host: '127.0.0.1', port: 0 });
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) foreign.push(request.url());
    });
    await page.goto(`${address}/graphql`);
    const status = await page.evaluate(async () => {
      const [headers, username, password] = [
        { 'content-type': 'application/json' },
        'a.member',
        'gongjian-2026',
      ];
      const body = JSON.stringify({ username, password });
      return (await fetch('/auth/sign-in/username', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(200);
    await page.getByRole('tab', { name: 'ChairDashboard' }).waitFor();
    await page.getByRole('tab', { name: 'MemberDashboard' }).click();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('演示市审计局').first().waitFor();
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    expect(foreign).toEqual([]);
  } finally {
    await browser.close();
    await hub.close();
    await databases.drop();
  }
});
