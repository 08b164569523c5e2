import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a reader of the screen, or somebody who sees little, would stumble over. */
async function stumblingBlocks(page: Page): Promise<string[]> {
  // As an evaluated script, not as a tag of the page: the page allows none.
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** With `npm run screenshots` the README's pictures are made on the way. */
async function keepPicture(page: Page, name: string, options: { fullPage?: boolean }): Promise<void> {
  const { SCREENSHOTS } = process.env;
  if (!SCREENSHOTS) return;
  await page.screenshot({ ...options, path: `${SCREENSHOTS}/${name}.png` });
}

/** Every page as its role first sees it. */
describe('the page', () => {
  it.each([
    ['sign-in', undefined, '登录', 1440],
    ['meeting', 'a.chair', '议程', 1440],
    ['unit', 'a.liaison', '我们的承诺', 1440],
    ['me', 'a.member', '下一班', 390],
    ['community', 'a.worker', '待审核的时长', 1440],
    ['public', undefined, '活动', 1440],
  ])(
    '%s shows no accessibility violation, and never needs to be scrolled sideways',
    async (name, username, heading, width) => {
      const size = { width, height: 900 };
      const page = username ? await pages.signedIn(username, size) : await pages.visit(size);
      if (!username) await page.goto(`${pages.address}/${name}`);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const narrow of [360, 768, 1920]) {
        await page.setViewportSize({ width: narrow, height: 900 });
        await page.waitForTimeout(300);
        expect(await overflow(page), `at ${narrow} px`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize(size);
      await page.waitForTimeout(500);
      expect(await stumblingBlocks(page)).toEqual([]);
      await keepPicture(page, name, { fullPage: true });
    },
    120_000,
  );

  it('meeting fills the screen of a room, without anything to press', async () => {
    const page = await pages.signedIn('a.chair', { width: 1920, height: 1080 });
    await page.getByRole('button', { name: '冻结议程' }).waitFor();
    await page.getByRole('button', { name: '全屏' }).click();
    await page.getByRole('button', { name: '冻结议程' }).waitFor({ state: 'hidden' });
    const heading = page.getByRole('heading', { name: '议程', exact: true });
    expect(await heading.evaluate((element) => Number.parseInt(getComputedStyle(element).fontSize, 10))).toBe(
      36,
    );
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await keepPicture(page, 'meeting-projected', {});
  }, 60_000);
});
