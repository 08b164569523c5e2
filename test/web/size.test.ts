import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();

/** What `/me` may weigh on its first visit, compressed with gzip; the hub itself sends brotli, which is less. */
const mostBytes = 250 * 1024;

it('the member’s page is light on its first visit', async () => {
  const page = await pages.signedIn('a.member', { width: 390 });
  const fetched = new Map<string, number>();
  const fresh = await page.context().newPage();
  const measured: Promise<void>[] = [];
  fresh.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // Letters are fetched by those alone whose system has none.
    if (response.request().serviceWorker() || pathname.endsWith('.woff2')) return;
    measured.push(
      response.body().then((body) => {
        fetched.set(`${response.request().method()} ${pathname}`, gzipSync(body).length);
      }),
    );
  });
  await fresh.goto(`${pages.address}/me`);
  await fresh.getByRole('heading', { name: '下一班' }).waitFor();
  await fresh.waitForLoadState('networkidle');
  await Promise.all(measured);
  const files = [...fetched].filter(([name]) => name.startsWith('GET'));
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  // biome-ignore lint/suspicious/noConsole: told to whoever runs the tests, and not asserted
  console.info(`The first load of /me is ${Math.round(bytes / 1024)} kB gzipped, in ${files.length} files.`);
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});
