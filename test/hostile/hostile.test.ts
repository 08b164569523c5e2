import { log } from '@hub/kit/log.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerIn, send } from './answer.ts';
import { documentKinds } from './kinds/documents.ts';
import { http } from './kinds/http.ts';
import { asking, type Expected, type Kind, least } from './kinds/kind.ts';
import { negotiation } from './kinds/negotiation.ts';
import { requests } from './kinds/requests.ts';
import { tokenKinds } from './kinds/tokens.ts';
import { variableKinds } from './kinds/variables.ts';
import { type SecondClient, secondClient } from './second-client.ts';
import { targetNames, useTargets } from './targets.ts';

const kinds: readonly Kind[] = [
  ...http,
  ...negotiation,
  ...requests,
  ...documentKinds,
  ...variableKinds,
  ...tokenKinds,
];

/** What would tell of the inside: stacks, modules, statements, paths, addresses, libraries’ and JavaScript’s own words. */
const inside =
  /\n\s+at |node_modules|file:\/\/|\/work\/|\bselect\b.+\bfrom\b|\bFST_|\bERR_|127\.0\.0\.1|localhost|TypeError|RangeError|Cannot read|is not a function|call stack|Unexpected token|in JSON at|jwt|JWS|JWT|postgres/i;

const targets = useTargets();
const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
// The library that reads cookies is loaded for the first of them, which takes long once.
beforeAll(async () => {
  await send(targets.urls['the hub'], asking(least, {}, 'Cookie: hub.session_token=first\r\n'));
});
beforeEach(() => logged.mockClear());
afterAll(() => logged.mockRestore());

function expectClean(said: string, [status, code]: Expected): void {
  const answer = answerIn(said);
  expect(answer.status, said.slice(0, 600)).toBe(status);
  expect(said).not.toMatch(inside);
  const { data, errors = [] } = JSON.parse(answer.body);
  if (status >= 400 || code) expect(errors).not.toEqual([]);
  if (status >= 400) expect(data).toBeUndefined();
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/\S/);
    expect(extensions.code).toMatch(/^[A-Z_]+$/);
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    if (code) expect(extensions.code).toBe(code);
  }
  expect(logged).not.toHaveBeenCalled();
}

it(`${kinds.length} kinds of hostile input are known, each once`, () => {
  expect(kinds.length).toBeGreaterThanOrEqual(150);
  expect(new Set(kinds.map(({ what }) => what)).size).toBe(kinds.length);
});

describe.each(targetNames)('%s gives a clean answer', (target) => {
  let other: SecondClient;
  beforeAll(() => {
    other = secondClient(targets.urls[target]);
  });
  afterAll(() => other.stop());

  it.each(kinds)('to $what', async ({ bytes, expected, but }) => {
    other.longestWait();
    const said = await send(targets.urls[target], bytes);
    expect(other.longestWait(), 'how long somebody else waited, in ms').toBeLessThan(1000);
    expectClean(said, but?.[target] ?? expected);
  });
});
