import { checkInCode } from '@hub/resident-units/shift-seats/check-in-code.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();
const minuteMs = 60_000;

const phone = { width: 390, height: 844 };

/** What the screen at the place shows now, for the shift the member has a seat in today. */
async function codeShown(): Promise<string> {
  const [seats] = await pages.sql<{ check_in_secret: string }>(
    'resident-units',
    `select check_in_secret from shift_seats where community_id = '000000000001'
     and starts_at = '2026-04-15T09:00:00+08:00'`,
  );
  return checkInCode(seats?.check_in_secret ?? '', pages.hub.now());
}

const entriesOfToday = () =>
  pages.sql<{ minutes: number; ended_at: Date }>(
    'resident-units',
    `select minutes, ended_at from service_hour_entry where started_at >= '2026-04-15T00:00:00+08:00'`,
  );

/** The phone shows another time than the hub, by so many minutes. */
const setPhone = (page: Page, wrongByMinutes: number) =>
  page.clock.setFixedTime(new Date(pages.hub.now().getTime() + wrongByMinutes * minuteMs));

async function checkIn(page: Page) {
  await page.getByLabel(/签到码/).fill(await codeShown());
  await page.getByRole('button', { name: '签到', exact: true }).click();
  await page
    .getByText(/已签到$/)
    .first()
    .waitFor();
}

describe('a member with a phone', () => {
  it.each([0, 10, -10])(
    'whose clock is wrong by %i minutes serves: network cut, checked out with two taps, reloaded, network back',
    async (wrongBy) => {
      const page = await pages.signedIn('a.member', phone);
      await setPhone(page, wrongBy);
      await checkIn(page);
      await page.evaluate(() => navigator.serviceWorker.ready);

      pages.passMinutes(115);
      await setPhone(page, wrongBy);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '签退' }).dblclick();
      await page.getByText('已签退，网络恢复后自动上传。').waitFor();
      const leftAtMs = pages.hub.now().getTime();
      await page.reload();
      await page.getByText('已签退，网络恢复后自动上传。').waitFor();
      expect(await entriesOfToday()).toEqual([]);

      pages.passMinutes(30);
      await setPhone(page, wrongBy);
      await page.context().setOffline(false);
      await page.getByText('已登记 90 分钟，待审核').waitFor();
      const [entry, ...others] = await entriesOfToday();
      expect(others).toEqual([]);
      expect(entry?.minutes).toBe(90);
      expect(Math.abs((entry?.ended_at.getTime() ?? 0) - leftAtMs)).toBeLessThan(minuteMs);
    },
    60_000,
  );

  it('checks out with two taps while there is a network, and has one entry', async () => {
    const page = await pages.signedIn('a.member', phone);
    await checkIn(page);
    pages.passMinutes(61);
    await page.getByRole('button', { name: '签退' }).dblclick();
    await page.getByText('已登记 60 分钟，待审核').waitFor();
    expect(await entriesOfToday()).toMatchObject([{ minutes: 60 }]);
  });

  it('is told what is wrong with a code, and scans another', async () => {
    const page = await pages.signedIn('a.member', phone);
    await page.getByLabel(/签到码/).fill('000000');
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page.getByText('签到码不对或已过期').waitFor();
    await page.goto(`${pages.address}/me?code=${await codeShown()}`);
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page
      .getByText(/已签到$/)
      .first()
      .waitFor();
  });

  it('signs up for a shift, takes it back, and asks for hours to be corrected', async () => {
    const page = await pages.signedIn('a.member', phone);
    const count = async (state: string) => {
      const rows = await pages.sql('resident-units', 'select 1 from shift_signup where state = $1', [state]);
      return rows.length;
    };
    const [cancelled] = [await count('CANCELLED')];
    await page
      .getByRole('button', { name: /^取消报名“/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '取消报名' }).click();
    await page.getByText('报名已取消。').waitFor();
    expect(await count('CANCELLED')).toBe(cancelled + 1);
    // Whoever waited has the seat now: the shift is offered again, to wait for.
    await page.getByRole('button', { name: /^候补“/ }).waitFor();
    await page
      .getByRole('button', { name: /^报名“/ })
      .first()
      .click();
    await page.getByText('报名成功。').waitFor();
    await page
      .getByRole('button', { name: /^申请更正“/ })
      .first()
      .click();
    await page.getByLabel('哪里不对，应是多少').fill('当天服务四小时。');
    await page.getByRole('button', { name: '申请更正', exact: true }).first().click();
    await page.getByText('更正申请已提交。').waitFor();
    expect(
      await pages.sql('resident-units', `select 1 from service_hour_entry where reason = '当天服务四小时。'`),
    ).toHaveLength(1);
  });
});
