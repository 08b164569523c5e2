import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a reader of the screen, or somebody who sees little, would stumble over. */
async function stumblingBlocks(page: Page): Promise<string[]> {
  // As an evaluated script, not as a tag of the page: the page allows none.
  await page.evaluate(await (await import('node:fs/promises')).readFile(axe, 'utf8'));
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

/** Every page as its role first sees it; shown in the README with `npm run screenshots`. */
describe('the page', () => {
  it.each([
    ['sign-in', undefined, '登录', 1440],
    ['meeting', 'a.chair', '议程', 1440],
    ['unit', 'a.liaison', '我们的承诺', 1440],
    ['me', 'a.member', '下一班', 390],
    ['community', 'a.worker', '待审核的时长', 1440],
    ['public', 'a.volunteer', '活动', 1440],
  ])(
    '%s shows no accessibility violation, and never needs to be scrolled sideways',
    async (name, username, heading, width) => {
      const size = { width, height: 900 };
      const page = username ? await pages.signedIn(username, size) : await pages.visit(size);
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
      const { SCREENSHOTS } = process.env;
      if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
    },
    60_000,
  );
});
