import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { offline, type Problem, problemOf, Refused } from './problem.ts';

/** What came of asking: as much of the data as there is, and what is missing from it. */
export interface Answer<Data> {
  data: Data;
  problems: Problem[];
}

/** The graph's document is known to the gateway by its hash; only the hash travels. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const sha256Hash = hashOf(document);
  const body = await send('/graphql', {
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });
  const problems = (body.errors ?? []).map(problemOf);
  if (body.data) return { data: body.data as Data, problems };
  throw new Refused(problems[0] ?? problemOf({ message: '' }));
}

export async function signIn(username: string, password: string): Promise<void> {
  const { errors } = await send('/auth/sign-in/username', { username, password });
  if (errors?.[0]) throw new Refused(problemOf(errors[0]));
}

export async function signOut(): Promise<void> {
  await send('/auth/sign-out', {});
}

interface Body {
  data?: unknown;
  errors?: Parameters<typeof problemOf>[0][];
}

/** The hub answers well before; whoever waits longer has lost it. */
const longestMs = 30_000;

async function send(url: string, payload: object): Promise<Body> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(payload),
    signal: AbortSignal.timeout(longestMs),
  }).catch(() => {
    throw new Refused(offline);
  });
  return response.json().catch(() => {
    throw new Refused(offline);
  });
}

export const hashOf = (document: object): string =>
  (document as { __meta__: { hash: string } }).__meta__.hash.replace('sha256:', '');
