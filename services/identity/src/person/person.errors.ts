import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import { canRegister, canResetPassword } from './person.policy.ts';

export const personNotFound = (id: string) => notFound({ zh: '人员', en: 'person' }, id);

export const mayNot = {
  register: () => forbidden({ zh: '登记人员', en: 'register a person' }, canRegister),
  resetPassword: () =>
    forbidden({ zh: '重设此人的密码', en: 'set the password of this person anew' }, canResetPassword),
};

export const badUsername = () =>
  new HubError('BAD_USERNAME', {
    zh: '用户名由 3 至 30 个小写字母、数字、点、下划线或连字符组成。请修改。',
    en: 'A user name has 3 to 30 small letters, digits, dots, underscores or hyphens. Choose another.',
  });

export const usernameTaken = () =>
  new HubError('USERNAME_TAKEN', {
    zh: '该用户名已被使用。请换一个。',
    en: 'This user name is taken. Choose another.',
  });

export const badPassword = (shortest: number, longest: number) =>
  new HubError(
    'BAD_PASSWORD',
    {
      zh: `密码应为 ${shortest} 至 ${longest} 个字符。请修改。`,
      en: `A password has ${shortest} to ${longest} characters. Choose another.`,
    },
    { shortest, longest },
  );
