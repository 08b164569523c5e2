import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Hand, keyboard, mouse } from './hands.ts';
import { usePages } from './pages.ts';

const pages = usePages();

const titlesInOrder = async () => {
  const rows = await pages.sql<{ title: string }>(
    'party-branch',
    `select i.title from agenda_item i join joint_meeting m on m.id = i.meeting_id
     where m.no = '2026-A-02' and i.parent_id is null order by i.position`,
  );
  return rows.map(({ title }) => title);
};

const stateOfMeeting = async () => {
  const rows = await pages.sql<{ state: string }>(
    'party-branch',
    `select state from joint_meeting where no = '2026-A-02'`,
  );
  return rows[0]?.state;
};

/** A step that asks once: the button, and then the one in the question. */
async function step(hand: Hand, page: Page, name: string) {
  await hand.press(page.getByRole('button', { name, exact: true }));
  await hand.press(page.getByRole('dialog').getByRole('button', { name, exact: true }));
}

describe('the chair', () => {
  it.each([
    ['with the mouse', mouse],
    ['with the keyboard alone', keyboard],
  ])(
    'takes a meeting from its agenda to a resolution, %s',
    async (_how, hand) => {
      const page = await pages.signedIn('a.chair');
      await hand.press(page.getByRole('button', { name: '列入“暑期课业辅导计划”' }));
      await page.getByText('议题已列入议程。').waitFor();

      await hand.moveOnto(page, '错时共享停车', '第一季度决议落实检查');
      await expect
        .poll(titlesInOrder)
        .toEqual([
          '错时共享停车',
          '第一季度决议落实检查',
          '绿化补植与认养',
          '阶梯教室续借',
          '暑期课业辅导计划',
        ]);

      await step(hand, page, '冻结议程');
      await page.getByText('议程已定').waitFor();
      expect(await page.getByRole('button', { name: /^移动“/ }).count()).toBe(0);
      await step(hand, page, '发出通知');
      for (let present = 1; present <= 5; present++) {
        await hand.press(page.getByRole('button', { name: /^出席：/ }).first());
        await page.getByText(`${present} / 5`).waitFor();
      }
      await hand.press(page.getByRole('button', { name: '开会' }));
      await expect.poll(stateOfMeeting).toBe('IN_SESSION');

      await hand.press(page.getByRole('button', { name: '起草决议：绿化补植与认养' }));
      const dialog = page.getByRole('dialog');
      await hand.fill(dialog.getByLabel('决议内容'), '五月底前补植苗木120株。');
      await hand.press(dialog.getByRole('button', { name: '起草决议' }));
      await hand.press(page.getByRole('button', { name: '表决“绿化补植与认养”' }));
      await hand.fill(dialog.getByLabel('督办事项'), '落实苗木');
      await dialog.getByLabel('期限').fill('2026-05-31');
      await hand.press(dialog.getByRole('button', { name: '宣布结果' }));
      await page.getByText('表决结果已登记。').waitFor();
      expect(
        await pages.sql(
          'party-branch',
          `select r.state, f.title from resolution r join follow_up f on f.resolution_id = r.id
           where r.text = '五月底前补植苗木120株。'`,
        ),
      ).toEqual([{ state: 'ADOPTED', title: '落实苗木' }]);
    },
    120_000,
  );

  it('who moves an item that another chair has just moved is told so, and moves it all the same', async () => {
    const [one, other] = [await pages.signedIn('a.chair'), await pages.signedIn('a.chair')];
    const title = '错时共享停车';
    const lift = async (page: Page) => {
      await page.getByRole('button', { name: `移动“${title}”` }).focus();
      await page.keyboard.press('Space');
      await page.waitForTimeout(200);
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(200);
    };
    await lift(one);
    await lift(other);
    await Promise.all([one.keyboard.press('Space'), other.keyboard.press('Space')]);
    const told = (page: Page) => page.getByText(/刚被他人移到第/).isVisible();
    await expect.poll(async () => (await told(one)) !== (await told(other)), { timeout: 10_000 }).toBe(true);
    const second = (await told(one)) ? one : other;
    await second.getByRole('button', { name: /^仍移到/ }).click();
    await second.getByText(/刚被他人移到第/).waitFor({ state: 'detached' });
    const order = await titlesInOrder();
    expect(order).toHaveLength(5);
    expect(order.indexOf(title)).toBeLessThan(2);
  }, 60_000);
});

describe('the recorder', () => {
  it('reports how far a follow-up has come', async () => {
    const page = await pages.signedIn('a.recorder');
    await page.getByRole('button', { name: '报进度：落实「共建年度计划」' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('进度').fill('80');
    await dialog.getByLabel('说明').fill('已与各单位核对。');
    await dialog.getByRole('button', { name: '报进度' }).click();
    await page.getByText('进度已登记。').waitFor();
    expect(
      await pages.sql(
        'party-branch',
        `select progress from follow_up where last_report = '已与各单位核对。'`,
      ),
    ).toEqual([{ progress: 80 }]);
  });
});

describe('the board', () => {
  it('is interactive within moments, which is told and not asserted', async () => {
    const page = await pages.signedIn('a.chair');
    const startedMs = performance.now();
    await page.goto(`${pages.address}/meeting`);
    await page.getByRole('button', { name: '冻结议程' }).waitFor();
    // biome-ignore lint/suspicious/noConsole: told to whoever runs the tests, and not asserted
    console.info(`The board is interactive after ${Math.round(performance.now() - startedMs)} ms.`);
  });

  it('prints on A4, with nothing on paper that is only to be pressed', async () => {
    const page = await pages.signedIn('a.chair');
    await page.getByRole('button', { name: '冻结议程' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '冻结议程' }).isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });
});
