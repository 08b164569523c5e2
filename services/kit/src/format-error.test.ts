import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { HubError } from './errors.ts';
import { formatError } from './format-error.ts';

const thrown = (originalError: Error) =>
  new GraphQLError(originalError.message, { path: ['need'], originalError });

describe('an error on its way out', () => {
  const refusal = new HubError('TAKEN', { zh: '已占用。', en: 'Taken.' }, { nearest: 'noon' });

  it('keeps code, details and path of a refusal, in the caller’s language', () => {
    const report = vi.fn();
    expect(formatError(thrown(refusal), 'zh', report)).toEqual({
      message: '已占用。',
      path: ['need'],
      extensions: { code: 'TAKEN', nearest: 'noon' },
    });
    expect(formatError(thrown(refusal), 'en', report).message).toBe('Taken.');
    expect(report).not.toHaveBeenCalled();
  });

  it('keeps what graphql says of a bad request', () => {
    const formatted = formatError(new GraphQLError('Variable "$id" is missing.'), 'zh', vi.fn());
    expect(formatted).toEqual({
      message: 'Variable "$id" is missing.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('masks the unexpected and reports it under the id it tells', () => {
    const report = vi.fn();
    const defect = new Error('password=secret');
    const formatted = formatError(thrown(defect), 'en', report);
    expect(formatted.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(formatted)).not.toContain('secret');
    expect(report).toHaveBeenCalledWith(formatted.extensions?.id, defect);
  });
});
