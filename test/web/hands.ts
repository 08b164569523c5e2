import type { Locator, Page } from 'playwright-core';

/** How somebody works a page. */
export interface Hand {
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** Moves an item of the agenda to the place of another. */
  moveOnto(page: Page, title: string, onto: string): Promise<void>;
}

const handleOf = (page: Page, title: string) => page.getByRole('button', { name: `移动“${title}”` });

export const mouse: Hand = {
  press: (target) => target.click(),
  fill: (target, text) => target.fill(text),
  async moveOnto(page, title, onto) {
    await handleOf(page, title).scrollIntoViewIfNeeded();
    const from = await handleOf(page, title).boundingBox();
    const to = await handleOf(page, onto).boundingBox();
    if (!from || !to) throw new Error(`There is no handle for ${title} or ${onto}.`);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y - 10, { steps: 4 });
    await page.mouse.move(to.x + 10, to.y + 4, { steps: 12 });
    await page.mouse.up();
  },
};

/** Tab, Enter, space and arrows: what is not reached so is not reached at all. */
export const keyboard: Hand = {
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
  async fill(target, text) {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.type(text);
  },
  async moveOnto(page, title, onto) {
    const names = await page
      .getByRole('button', { name: /^移动“/ })
      .evaluateAll((handles) =>
        handles
          .filter((handle) => !handle.closest('ol')?.parentElement?.closest('ol'))
          .map((handle) => handle.getAttribute('aria-label')),
      );
    await tabTo(handleOf(page, title));
    await page.keyboard.press('Space');
    await page.waitForTimeout(150);
    const steps = names.indexOf(`移动“${title}”`) - names.indexOf(`移动“${onto}”`);
    for (let i = 0; i < steps; i++) {
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(150);
    }
    await page.keyboard.press('Space');
  },
};

async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 250; presses++) {
    if (await isThere()) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}
