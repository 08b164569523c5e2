import type { Header } from '@hub/kit/caller.ts';

/** What of a client's request travels on to subgraphs. Callers of whom any of it differs never share an answer. */
export interface PassedOn {
  /** Names of headers, in lower case. */
  headers: readonly string[];
  /** Names of cookies. */
  cookies: readonly string[];
}

/** In which language, as whom, for which purpose, within which request. */
export const usuallyPassedOn: PassedOn = {
  headers: ['accept-language', 'authorization', 'x-hub-purpose', 'x-request-id'],
  cookies: [],
};

/** Subgraphs in the gateway's process are handed the caller, and know of their request no more than its language. */
export const passedOnInProcess: PassedOn = { headers: ['accept-language'], cookies: [] };

/** All that any of several is given. */
export const allOf = (several: readonly PassedOn[]): PassedOn => ({
  headers: [...new Set(several.flatMap(({ headers }) => headers))],
  cookies: [...new Set(several.flatMap(({ cookies }) => cookies))],
});

/** The headers to send on. A caller whom the gateway knows is known to subgraphs by the token that stands for them. */
export function headersPassedOn(
  { headers, cookies }: PassedOn,
  { header, token }: { header: Header; token: string | undefined },
): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const name of headers) {
    const value = name === 'authorization' && token ? `Bearer ${token}` : header(name);
    if (value) sent[name] = value;
  }
  const cookie = cookies.length > 0 && cookiesIn(header('cookie'), cookies);
  if (cookie) sent.cookie = cookie;
  return sent;
}

/** Of a `cookie` header, those of these names, in the order of the names. */
function cookiesIn(header: string | undefined, names: readonly string[]): string {
  const all = (header ?? '').split(';').map((cookie) => cookie.trim());
  return names.flatMap((name) => all.filter((cookie) => cookie.startsWith(`${name}=`))).join('; ');
}
