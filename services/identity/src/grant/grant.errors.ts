import type { Role } from '@hub/kit/actor.ts';
import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import { roleWords } from '@hub/kit/role-words.ts';
import { canGive } from './grant.policy.ts';

export const grantNotFound = (id: string) => notFound({ zh: '授权', en: 'grant' }, id);

export const mayNot = {
  give: () => forbidden({ zh: '授予该角色', en: 'give this role' }, canGive),
  end: () => forbidden({ zh: '终止该授权', en: 'end this grant' }, canGive),
};

export const ownGrant = () =>
  new HubError('OWN_GRANT', {
    zh: '不能为自己授权。请由另一位有权限的人办理。',
    en: 'No one gives a role to themselves. Ask another person who may give it.',
  });

export const alreadyHeld = () =>
  new HubError('ALREADY_HELD', {
    zh: '此人在该时段已有同样的授权。如需改期，请先终止原授权。',
    en: 'The person holds this role there already at that time. End that grant first to change it.',
  });

export const grantEnded = (endedAt: Date) =>
  new HubError(
    'GRANT_ENDED',
    {
      zh: '该授权已终止，不能再次终止。如需恢复，请重新授权。',
      en: 'This grant has been ended already. Give the role anew to restore it.',
    },
    { endedAt },
  );

export const lastAdministrator = () =>
  new HubError('LAST_ADMINISTRATOR', {
    zh: '这是本街道最后一位长期有效的街道党工委管理员，不能终止。请先授权另一位，且不设止日。',
    en: 'This is the last lasting administrator of the street office. Give the role to another person first, without a last day.',
  });

export const badStreet = (street: string) =>
  new HubError(
    'BAD_STREET',
    {
      zh: `“${street.slice(0, 40)}”不是街道代码。请填写统计用区划代码的前 9 位。`,
      en: `"${street.slice(0, 40)}" is not a street. Give the first nine digits of its division code.`,
    },
    { street },
  );

export const communityNeeded = (role: Role) =>
  new HubError(
    'COMMUNITY_NEEDED',
    {
      zh: `${roleWords[role].zh}须在某一社区内授权。请填写 communityId。`,
      en: `The role of ${roleWords[role].en} is given within a community. Say which one with communityId.`,
    },
    { role },
  );

export const endsBeforeStart = () =>
  new HubError('EMPTY_PERIOD', {
    zh: '止日不能早于起日。请更正日期。',
    en: 'The last day is before the first. Correct the days.',
  });
