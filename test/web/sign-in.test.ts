import { castPeople } from '@hub/demo/people.ts';
import { describe, expect, it } from 'vitest';
import { usePages } from './pages.ts';

const pages = usePages();

const landsOn: Record<string, string> = {
  COMMUNITY_WORKER: '/community',
  LIAISON: '/unit',
  UNIT_HEAD: '/unit',
  IN_SERVICE_MEMBER: '/me',
  VOLUNTEER: '/public',
};

describe('a person who signs in', () => {
  it('lands on the page of their role, whoever of the demonstration they are', async () => {
    const people = [...castPeople('A'), ...castPeople('B').slice(-1)];
    const page = await pages.visit();
    for (const { username, role } of people) {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill('gongjian-2026');
      await page.getByRole('button', { name: '登录' }).click();
      await page.waitForURL(`${pages.address}${landsOn[role] ?? '/meeting'}`);
      await page.getByRole('button', { name: '退出' }).click();
      await page.waitForURL(`${pages.address}/sign-in`);
    }
  });

  it('who holds several roles acts in one at a time, and goes from page to page by choosing another', async () => {
    await pages.sql(
      'identity',
      `insert into role_grant (id, person_id, role, scope, community_id, place, from_day, given_by_id, reason)
       select gen_random_uuid(), p.id, g.role, g.scope, g.community_id, g.place, g.from_day, g.given_by_id, g.reason
       from person p, role_grant g join person o on o.id = g.person_id
       where p.username = 'a.liaison' and o.username in ('a.worker', 'a.chair')`,
    );
    const page = await pages.signedIn('a.liaison');
    const role = page.getByLabel('当前身份');
    await role.selectOption({ label: '联席会主任 · 星槐社区(演示)' });
    await page.getByRole('button', { name: '冻结议程' }).waitFor();
    await role.selectOption({ label: '社区工作者 · 星槐社区(演示)' });
    await page.getByRole('heading', { name: '待审核的时长' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '待审核的时长' }).waitFor();
    await role.selectOption({ label: '联络员 · 演示市审计局' });
    await page.getByRole('heading', { name: '我们的承诺' }).waitFor();
  });

  it('opens the query explorer with the examples of their own role, in their own community', async () => {
    const page = await pages.signedIn('b.chair');
    await page.getByRole('link', { name: '查询工具' }).click();
    await page.getByRole('tab', { name: 'ChairDashboard' }).click();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page
      .getByText(/2026-B-\d/)
      .first()
      .waitFor();
    expect(await page.getByRole('tab', { name: 'LiaisonDashboard' }).count()).toBe(0);
  });
});
