import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { httpSettings } from './http-settings.ts';

const read = (text?: string) =>
  z.object(httpSettings).safeParse({ HUB_TRUSTED_PROXIES: text }).data?.HUB_TRUSTED_PROXIES;

describe('the proxies that are trusted', () => {
  it('are none, unless some are given', () => {
    expect(read()).toEqual([]);
  });

  it('are addresses and networks, by commas', () => {
    expect(read('10.0.0.0/8, 192.0.2.7,::1,2001:db8::/32')).toEqual([
      '10.0.0.0/8',
      '192.0.2.7',
      '::1',
      '2001:db8::/32',
    ]);
  });

  it.each([
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0/8',
    '::1/129',
    '10.0.0.0/8/8',
    '*',
    'true',
  ])('cannot be %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
