import type { IncomingMessage } from 'node:http';
import { type Actor, nobody } from './actor.ts';
import type { Locale } from './errors.ts';

/** Who is asking, in which language, and for which purpose where only a purpose opens what is asked for. */
export interface Caller {
  actor: Actor;
  locale: Locale;
  /** 用途: the id of the case, pairing or shift that restricted data is read for. */
  purpose?: string | undefined;
}

/** Reads one request header. */
export type Header = (name: string) => string | undefined;

/** Reads those of a request as Node has them. */
export const headerOf =
  ({ headers }: Pick<IncomingMessage, 'headers'>): Header =>
  (name) =>
    headers[name]?.toString();

/** The bearer token of the `authorization` header. */
export const bearerToken = (header: Header): string | undefined =>
  /^Bearer +(\S+)$/i.exec(header('authorization') ?? '')?.[1];

/** Turns a token into the actor it names, or refuses it. */
export type Authenticate = (token: string) => Promise<Actor>;

/** Reads the caller from request headers. Without a token nobody asks; one that is no good is refused. */
export async function callerFrom(header: Header, authenticate: Authenticate): Promise<Caller> {
  const token = bearerToken(header);
  return {
    actor: token ? await authenticate(token) : nobody,
    locale: localeFrom(header('accept-language')),
    purpose: header('x-hub-purpose'),
  };
}

/** Chinese, unless the caller's browser puts English before it. */
export function localeFrom(acceptLanguage = 'zh'): Locale {
  const english = acceptLanguage.search(/\ben\b/i);
  const chinese = acceptLanguage.search(/\bzh\b/i);
  return english >= 0 && (chinese < 0 || english < chinese) ? 'en' : 'zh';
}
