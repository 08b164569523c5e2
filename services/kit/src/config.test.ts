import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { readConfig } from './config.ts';

describe('the environment', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('gives typed settings', () => {
    vi.stubEnv('PORT', '4100');
    expect(readConfig({ PORT: z.coerce.number() })).toEqual({ PORT: 4100 });
  });

  it('is refused with every bad variable at once', () => {
    vi.stubEnv('PORT', 'many');
    vi.stubEnv('DATABASE_URL', 'nowhere');
    expect(() => readConfig({ PORT: z.coerce.number(), DATABASE_URL: z.url() })).toThrow(
      /PORT[\s\S]*DATABASE_URL/,
    );
  });
});
