import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();

const bookings = (title: string) =>
  pages.sql<{ state: string; decision_reason: string | null }>(
    'community',
    'select state, decision_reason from booking where title = $1',
    [title],
  );

describe('the liaison', () => {
  it('decides who uses the unit’s own place, and says why not', async () => {
    const page = await pages.signedIn('a.liaison');
    await page.getByRole('button', { name: /^批准“廉政教育”$/ }).click();
    await page.getByText('已答复。').waitFor();
    expect(await bookings('廉政教育')).toMatchObject([{ state: 'CONFIRMED' }]);
    await page.getByRole('button', { name: /^不批准“财务知识讲座”$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由（对方会看到）').fill('当天有会。');
    await dialog.getByRole('button', { name: '不批准' }).click();
    await expect
      .poll(() => bookings('财务知识讲座'))
      .toMatchObject([{ state: 'REJECTED', decision_reason: '当天有会。' }]);
  });

  it('asks for a place, sees what became of it, and takes it back', async () => {
    const page = await pages.signedIn('a.liaison');
    await page.getByRole('button', { name: '预约场地' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('场地').selectOption({ label: '党员活动室' });
    await dialog.getByLabel('用途').fill('青年读书会');
    await dialog.getByLabel('日期').fill('2026-04-22');
    await dialog.getByLabel('开始').fill('18:00');
    await dialog.getByLabel('结束').fill('19:30');
    await dialog.getByRole('button', { name: '预约场地' }).click();
    await page.getByRole('button', { name: '取消预约“青年读书会”' }).click();
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByText('预约已取消。').waitFor();
    expect(await bookings('青年读书会')).toMatchObject([{ state: 'CANCELLED' }]);
  });

  it('says that nobody of the unit comes to the meeting', async () => {
    const page = await pages.signedIn('a.liaison');
    await page.getByRole('button', { name: '请假：2026-A-02' }).click();
    await page.getByText('已答复联席会。').waitFor();
    expect(
      await pages.sql(
        'party-branch',
        `select a.state from attendance a join joint_meeting m on m.id = a.meeting_id
         where m.no = '2026-A-02' and a.unit_id = '01941d72-0800-7f06-8581-8a4982b17f47'`,
      ),
    ).toEqual([{ state: 'LEAVE' }]);
  });

  it('claims a need of the community, and pledges of the unit’s own accord', async () => {
    const page = await pages.signedIn('a.liaison');
    const dialog = page.getByRole('dialog');
    await page
      .getByRole('button', { name: /^认领“/ })
      .first()
      .click();
    await dialog.getByLabel('到位日期').fill('2026-05-31');
    await dialog.getByRole('button', { name: '认领' }).click();
    await page.getByText('需求已认领。').waitFor();
    await page.getByRole('button', { name: '登记意向' }).click();
    await dialog.getByLabel('内容').fill('赠送折叠椅');
    await dialog.getByLabel('数量').fill('30');
    await dialog.getByLabel('单位', { exact: true }).fill('把');
    await dialog.getByLabel('到位日期').fill('2026-05-31');
    await dialog.getByRole('button', { name: '登记意向' }).click();
    await page.getByText('意向已登记。').waitFor();
    expect(
      await pages.sql(
        'resident-units',
        `select state, quantity::int from commitment where title = '赠送折叠椅'`,
      ),
    ).toEqual([{ state: 'PLEDGED', quantity: 30 }]);
  });

  it('records a delivery', async () => {
    const page = await pages.signedIn('a.liaison');
    const count = async () => (await pages.sql('resident-units', 'select 1 from delivery')).length;
    const before = await count();
    await page
      .getByRole('button', { name: /^登记交付：/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^数量/).fill('1');
    await dialog.getByRole('button', { name: '登记交付' }).click();
    await page.getByText('交付已登记，等待社区验收。').waitFor();
    expect(await count()).toBe(before + 1);
  });

  it('does the same in English', async () => {
    const page = await pages.signedIn('a.liaison', { language: 'en-GB' });
    await page.getByRole('heading', { name: 'Our promises' }).waitFor();
    await page.getByRole('button', { name: /^Decline “廉政教育”$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByLabel('Reason (whoever asked is told)').fill('There is a meeting that day.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await page.getByText('It is decided.').waitFor();
    expect(await bookings('廉政教育')).toMatchObject([{ decision_reason: 'There is a meeting that day.' }]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '我们的承诺' }).waitFor();
  });
});

describe('the head of a unit', () => {
  it('makes an access token, whose secret is shown once, and revokes it', async () => {
    const page = await pages.signedIn('a.head');
    await page.getByRole('button', { name: '创建令牌' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途').fill('月报');
    await dialog.getByRole('button', { name: '创建令牌' }).click();
    const secret = await page.getByRole('status').locator('code').textContent();
    const { data } = await page.evaluate(async (token) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify({ query: '{ me { actsAs } }' });
      return (await fetch('/graphql', { method: 'POST', headers, body, credentials: 'omit' })).json();
    }, secret);
    expect(data.me.actsAs).toHaveLength(1);
    await page.getByRole('button', { name: '吊销' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
    await page.getByText('已吊销', { exact: true }).waitFor();
  });
});
