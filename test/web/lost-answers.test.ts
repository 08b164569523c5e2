import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();
const title = '青年读书会';
const bookings = () =>
  pages.sql<{ state: string }>('community', 'select state from booking where title = $1', [title]);

async function book(page: Page): Promise<void> {
  await page.getByRole('button', { name: '预约场地' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('场地').selectOption({ label: '党员活动室' });
  await dialog.getByLabel('用途').fill(title);
  await dialog.getByLabel('日期').fill('2026-04-22');
  await dialog.getByLabel('开始').fill('18:00');
  await dialog.getByLabel('结束').fill('19:30');
  await dialog.getByRole('button', { name: '预约场地' }).click();
}

/** The hub is asked to write, and the network loses its answer, so many times. Gives the ids it was asked with. */
async function lose(page: Page, times: number): Promise<string[]> {
  const ids: string[] = [];
  await page.context().route('**/graphql', async (route) => {
    const id: string | undefined = route.request().postDataJSON()?.variables?.input?.clientMutationId;
    if (!id) return route.continue();
    ids.push(id);
    const response = await route.fetch();
    return ids.length <= times ? route.abort() : route.fulfill({ response });
  });
  return ids;
}

describe('a write whose answer is lost', () => {
  it('is asked again with the same id, and done once', async () => {
    const page = await pages.signedIn('a.liaison');
    const ids = await lose(page, 2);
    await book(page);
    await page.getByRole('button', { name: `取消预约“${title}”` }).waitFor();
    await expect.poll(() => ids.length).toBe(3);
    expect(new Set(ids).size).toBe(1);
    expect(await bookings()).toHaveLength(1);
  });

  it('is told to be uncertain when nobody can be reached any more, and pressed again is done once', async () => {
    const page = await pages.signedIn('a.liaison');
    const ids = await lose(page, 1000);
    await book(page);
    await page.getByText('这项操作可能已经生效，但结果未能送回。').waitFor();
    expect(new Set(ids).size).toBe(1);
    expect(await bookings()).toHaveLength(1);
    await page.context().unroute('**/graphql');
    await page.getByRole('dialog').getByRole('button', { name: '预约场地' }).click();
    await page.getByRole('button', { name: `取消预约“${title}”` }).waitFor();
    expect(await bookings()).toHaveLength(1);
  });
});
