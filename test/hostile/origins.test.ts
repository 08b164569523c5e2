import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';

const pages = 'https://pages.example';
const open = useHub('empty', { allowedOrigins: [pages] });
const closed = useHub('empty');

const preflight = (origin: string) =>
  ({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  }) as const;

const question = (origin: string) =>
  ({ method: 'POST', url: '/graphql', headers: { origin }, payload: { query: '{ __typename }' } }) as const;

describe('the script of a page elsewhere', () => {
  it('may ask, with a token and without a cookie, when its origin is configured', async () => {
    const { statusCode, headers } = await open.hub.http.inject(preflight(pages));
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(pages);
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await open.hub.http.inject(question(pages));
    expect(answer.headers['access-control-allow-origin']).toBe(pages);
    expect(answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('may read what the hub tells in headers of the request, its cost and its limits', async () => {
    const { headers } = await open.hub.http.inject(question(pages));
    const exposed = String(headers['access-control-expose-headers']).split(', ');
    expect(exposed.toSorted()).toEqual([
      'ratelimit',
      'ratelimit-policy',
      'retry-after',
      'x-hub-cost',
      'x-request-id',
    ]);
  });

  it.each(['https://other.example', 'null', `${pages}.evil.example`, 'http://pages.example'])(
    'of the origin %s may not',
    async (origin) => {
      const { headers } = await open.hub.http.inject(preflight(origin));
      expect(headers['access-control-allow-origin']).not.toBe(origin);
      const answer = await open.hub.http.inject(question(origin));
      expect(answer.headers['access-control-allow-origin']).not.toBe(origin);
    },
  );

  it('may not where no origin is configured, and is told of the methods there are', async () => {
    const { statusCode, headers } = await closed.hub.http.inject(preflight(pages));
    expect(statusCode).toBe(204);
    expect(headers.allow).toBe('GET, POST');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
