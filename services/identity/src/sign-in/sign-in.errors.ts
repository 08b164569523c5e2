import { HubError } from '@hub/kit/errors.ts';
import { badPassword } from '../person/person.errors.ts';
import { longestPassword, shortestPassword } from '../person/person.rules.ts';

export const nameMissing = () =>
  new HubError('SIGN_IN_INCOMPLETE', {
    zh: '请提供用户名和密码：{"username": "…", "password": "…"}。',
    en: 'Give a user name and a password: {"username": "…", "password": "…"}.',
  });

/** The same for a name that nobody has and for a password that is not theirs. */
const signInRefused = () =>
  new HubError('SIGN_IN_REFUSED', {
    zh: '用户名或密码不正确。请核对后再试；忘记密码请联系街道或党支部书记重设。',
    en: 'The user name or the password is wrong. Check them; a forgotten password is reset by the street office or the branch secretary.',
  });

const passwordWrong = () =>
  new HubError('PASSWORD_WRONG', {
    zh: '当前密码不正确。请核对后再试。',
    en: 'The current password is wrong. Check it and try again.',
  });

const notSignedIn = () =>
  new HubError('UNAUTHENTICATED', {
    zh: '您尚未登录，或登录已失效。请登录后再试。',
    en: 'You are not signed in, or no longer. Sign in and try again.',
  });

const foreignPage = () =>
  new HubError('FOREIGN_PAGE', {
    zh: '请求来自其他网站的页面，已被拒绝。请从本枢纽的页面操作。',
    en: 'The request comes from a page of another site and is refused. Use the pages of this hub.',
  });

const notUnderstood = () =>
  new HubError('BAD_REQUEST', {
    zh: '请求不完整或格式不正确。请按 README 中的示例填写。',
    en: 'The request is not complete or not well formed. Write it as the README shows.',
  });

const passwordOutOfRange = () => badPassword(shortestPassword, longestPassword);

/** Refusals of the sign-in library that say more than their status does, by its own codes. */
const byCode: Readonly<Record<string, () => HubError>> = {
  INVALID_USERNAME_OR_PASSWORD: signInRefused,
  INVALID_USERNAME: signInRefused,
  USERNAME_TOO_SHORT: signInRefused,
  USERNAME_TOO_LONG: signInRefused,
  INVALID_PASSWORD: passwordWrong,
  PASSWORD_TOO_SHORT: passwordOutOfRange,
  PASSWORD_TOO_LONG: passwordOutOfRange,
};

/** What the sign-in library refused, in the hub's words. */
export async function refusalOf(response: Response): Promise<HubError> {
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string };
  const known = byCode[code];
  if (known) return known();
  if (response.status === 401) return notSignedIn();
  if (response.status === 403) return foreignPage();
  if (response.status >= 500) throw new Error(`The sign-in library answered ${response.status} ${code}.`);
  return notUnderstood();
}
