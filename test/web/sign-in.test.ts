import { castPeople } from '@hub/demo/people.ts';
import { describe, it } from 'vitest';
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
  }, 60_000);
});
