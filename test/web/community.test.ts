import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();

describe('the community worker', () => {
  it('declines a booking of the community’s own place with a reason', async () => {
    const page = await pages.signedIn('a.worker');
    await page.getByRole('button', { name: '不批准“绿化补植协调会”' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由（对方会看到）').fill('改到下周。');
    await dialog.getByRole('button', { name: '不批准' }).click();
    await page.getByText('已答复。').waitFor();
    expect(
      await pages.sql(
        'community',
        `select state, decision_reason from booking where title = '绿化补植协调会'`,
      ),
    ).toEqual([{ state: 'REJECTED', decision_reason: '改到下周。' }]);
  });

  it('asks for a place that is taken, and takes the nearest free time that is offered', async () => {
    const page = await pages.signedIn('a.worker');
    await page.getByRole('button', { name: '预约场地' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('场地').selectOption({ label: '党员活动室' });
    await dialog.getByLabel('用途').fill('支部学习');
    await dialog.getByLabel('日期').fill('2026-04-20');
    await dialog.getByLabel('开始').fill('14:00');
    await dialog.getByLabel('结束').fill('15:00');
    await dialog.getByRole('button', { name: '预约场地' }).click();
    await dialog.getByText('该时段（含前后缓冲）已被占用。').waitFor();
    await dialog.getByText(/^最近空闲：4月20日/).waitFor();
    await dialog.getByRole('button', { name: '改用此时段' }).click();
    await page.getByText('预约已提交。').waitFor();
    expect(await pages.sql('community', `select state from booking where title = '支部学习'`)).toEqual([
      { state: 'CONFIRMED' },
    ]);
  });

  it('accepts a delivery as counted, and approves hours', async () => {
    const page = await pages.signedIn('a.worker');
    const accepted = async () =>
      (await pages.sql('resident-units', `select 1 from delivery where acceptance_note = '当面点清'`)).length;
    await page
      .getByRole('button', { name: /^验收“/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('说明').fill('当面点清');
    await dialog.getByRole('button', { name: '验收' }).click();
    await page.getByText('已验收。').waitFor();
    expect(await accepted()).toBe(1);
    const pending = async () =>
      (
        await pages.sql(
          'resident-units',
          `select 1 from service_hour_entry where state in ('PENDING_REVIEW', 'DISPUTED')`,
        )
      ).length;
    const before = await pending();
    await page
      .getByRole('button', { name: /^认定.*的时长$/ })
      .first()
      .click();
    await page.getByText('已审核。').waitFor();
    expect(await pending()).toBe(before - 1);
  });

  it('shows a code with which a member checks in on another screen', async () => {
    const [worker, member] = [await pages.signedIn('a.worker'), await pages.signedIn('a.member')];
    await worker.getByRole('button', { name: '显示“义诊与急救培训”的签到码' }).first().click();
    await worker.getByRole('img', { name: '签到二维码' }).waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: the code as it is seen
    const code = await worker.locator('.kiosk .code').innerText();
    await member.getByLabel(/签到码/).fill(code);
    await member.getByRole('button', { name: '签到', exact: true }).click();
    await member.getByRole('button', { name: '签退' }).waitFor();
  });
});

describe('a resident', () => {
  it('sees without signing in when places are free, what is going on and what was decided', async () => {
    const page = await pages.visit();
    await page.getByRole('link', { name: '公开页' }).click();
    await page.getByRole('heading', { name: '党员活动室' }).waitFor();
    await page.getByText('08:00–21:30').first().waitFor();
    await page.getByText('邻里节排练与演出').first().waitFor();
    await page.getByText('2026-A-01').first().waitFor();
    await page.getByRole('button', { name: '暖汀社区(演示)' }).click();
    await page.getByRole('heading', { name: '市民学校' }).waitFor();
    expect(new URL(page.url()).searchParams.get('community')).toBe('000000000002');
  });

  it.each(['/', '/me'])(
    'is not called back to %s once they have left it for the public page',
    async (path) => {
      const page = await pages.visit();
      await page.getByLabel('用户名').waitFor();
      const [who, toPublic] = [gate(), gate()];
      await page.route('**/graphql', (route) => who.passed.then(() => route.continue()));
      await page.route('**/public-page*', (route) => toPublic.passed.then(() => route.continue()));
      await page.goto(`${pages.address}${path}`);
      await page.getByRole('link', { name: '公开页' }).click();
      const known = page.waitForResponse('**/graphql');
      who.open();
      await (await known).finished();
      await page.waitForTimeout(500);
      toPublic.open();
      await page.getByRole('heading', { name: '党员活动室' }).waitFor();
    },
  );
});

/** Holds back whoever waits for it to be passed, until it is opened. */
function gate() {
  const { promise: passed, resolve: open } = Promise.withResolvers<void>();
  return { passed, open };
}
