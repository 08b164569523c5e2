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

  it('keeps what graphql says of an argument while a field is executed', () => {
    const error = new GraphQLError('Argument "id" has invalid value {}.', { path: ['need'] });
    expect(formatError(error, 'zh', vi.fn()).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('keeps what a compiled query says of a variable, which has no extensions', () => {
    const error = Object.assign(new GraphQLError('Variable "$id" is missing.'), { extensions: undefined });
    expect(formatError(error as never, 'zh', vi.fn()).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('masks what graphql says of a value that a resolver gave it', () => {
    const report = vi.fn();
    const error = thrown(new GraphQLError('Enum "State" cannot represent value: "secret"'));
    const formatted = formatError(error, 'en', report);
    expect(formatted.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(JSON.stringify(formatted)).not.toContain('secret');
    expect(report).toHaveBeenCalledOnce();
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
