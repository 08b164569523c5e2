import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// A device on which a person has signed in keeps a cookie that says so, by which it is told apart from who guesses that
// person's password elsewhere (OWASP: device cookies). It opens nothing: it only has its attempts counted by themselves.

const monthsSeconds = 180 * 86_400;

/** One cookie for each person of a device, who may share it with others. */
const cookieOf = (name: string): string =>
  `hub.device.${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;

const sealOf = (id: string, name: string, secret: string): string =>
  createHmac('sha256', secret).update(`device\0${name}\0${id}`).digest('base64url');

/** The device that a request comes from, if that person has signed in on it before. */
export function deviceIn(cookies: string | null, name: string, secret: string): string | undefined {
  const prefix = `${cookieOf(name)}=`;
  const cookie = cookies?.split(/; */).find((each) => each.startsWith(prefix));
  const [id = '', seal = ''] = cookie?.slice(prefix.length).split('.') ?? [];
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(id, name, secret))];
  return id && given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
}

/** What a device is to keep on which a person has just signed in. */
export function deviceCookie(name: string, secret: string, isSecure: boolean): string {
  const id = randomBytes(16).toString('base64url');
  const attributes = `Path=/auth; Max-Age=${monthsSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${cookieOf(name)}=${id}.${sealOf(id, name, secret)}; ${attributes}`;
}
