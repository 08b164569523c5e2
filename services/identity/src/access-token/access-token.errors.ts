import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import { isForHead } from './access-token.policy.ts';

export const tokenNotFound = (id: string) => notFound({ zh: '访问令牌', en: 'access token' }, id);

export const mayNot = {
  create: () =>
    forbidden({ zh: '为该单位创建访问令牌', en: 'make an access token for this unit' }, isForHead),
  revoke: () => forbidden({ zh: '吊销该访问令牌', en: 'revoke this access token' }, isForHead),
};

export const tokenRevoked = (revokedAt: Date) =>
  new HubError(
    'TOKEN_REVOKED',
    {
      zh: '该访问令牌已被吊销，不能再次吊销。',
      en: 'This access token has been revoked already; it stays revoked.',
    },
    { revokedAt },
  );

export const lifeOutOfRange = (longestDays: number) =>
  new HubError(
    'LIFE_OUT_OF_RANGE',
    {
      zh: `访问令牌的有效期应为 1 至 ${longestDays} 天。请修改后再创建。`,
      en: `An access token lives for 1 to ${longestDays} days. Correct its life and make it again.`,
    },
    { longestDays },
  );

export const tooManyTokens = (most: number) =>
  new HubError(
    'TOO_MANY_TOKENS',
    {
      zh: `该单位已有 ${most} 个有效的访问令牌。请先吊销不用的。`,
      en: `The unit has ${most} valid access tokens already. Revoke one that is not used.`,
    },
    { most },
  );
