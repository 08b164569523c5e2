import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

describe('while the Party branch’s subgraph does not answer', () => {
  const pages = usePages({ down: 'party-branch' });

  it('the board keeps what the other graphs know, and says what is missing and since when', async () => {
    const page = await pages.signedIn('a.chair');
    await page
      .getByText(/党支部的数据暂时没有应答（自 09:0\d 起），此处内容缺失。/)
      .first()
      .waitFor();
    await page
      .getByRole('img', { name: /承诺 \d+/ })
      .first()
      .waitFor();
    await page.getByText('3,057').waitFor();
    await page.locator('.fc-event, .week').first().waitFor();
    expect(await page.getByRole('heading', { name: '场地使用' }).isVisible()).toBe(true);
  });
});

describe('while the resident units’ subgraph does not answer', () => {
  const pages = usePages({ down: 'resident-units' });

  it('the board keeps the agenda, and says what is missing', async () => {
    const page = await pages.signedIn('a.chair');
    await page.getByText('绿化补植与认养').first().waitFor();
    await page
      .getByText(/驻区单位的数据暂时没有应答/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '冻结议程' }).isVisible()).toBe(true);
  });
});
