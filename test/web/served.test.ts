import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';

const hub = useHub('empty');

const get = (url: string, headers = {}) => hub.hub.http.inject({ url, headers });
const page = (url = '/') => get(url, { accept: 'text/html' });
const scriptOf = (html: string) => /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';

describe('the pages', () => {
  it('allow no script but the hub’s own files, and no style but those with the visitor’s nonce', async () => {
    const [one, other] = [await page(), await page('/meeting')];
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(one.body).toContain(`content="${nonce}"`);
    expect(String(other.headers['content-security-policy'])).not.toContain(nonce);
    expect(one.body).not.toMatch(/<script(?![^>]* src=)/);
  });

  it('are looked for anew each time, and their files never, which come compressed', async () => {
    const { body, headers } = await page();
    expect(headers['cache-control']).toBe('no-cache');
    const script = await get(scriptOf(body), { 'accept-encoding': 'gzip, br' });
    expect(script.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await get('/assets/nothing.js')).statusCode).toBe(404);
    expect((await get('/sw.js')).statusCode).toBe(200);
  });

  it('send the hash of a document, which the gateway knows', async () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../web/src/gql/persisted-documents.json', import.meta.url), 'utf8'),
    ) as Record<string, string>;
    const ask = async (sha256Hash: string, query?: string) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      const response = await hub.hub.http.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query, extensions },
      });
      return response.json();
    };
    const [hash = ''] = Object.keys(manifest).filter((key) => manifest[key]?.startsWith('query Session'));
    const { data } = await ask(hash.replace('sha256:', ''));
    expect(data).toMatchObject({ me: null, now: expect.any(String) });
    const unknown = await ask('0'.repeat(64));
    expect(unknown.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
