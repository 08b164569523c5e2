import { log } from '@hub/kit/log.ts';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { maskUnexpected } from './mask-unexpected.ts';

const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
afterEach(() => logged.mockClear());

/** As Apollo Server hands errors over. */
const told = (error: GraphQLError) =>
  maskUnexpected(
    { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } },
    error,
  );

describe('what goes wrong in the gateway', () => {
  const defect = new TypeError('Cannot read properties of undefined');

  it.each([
    ['where a field is executed', new GraphQLError(defect.message, { path: ['a'], originalError: defect })],
    ['before any field is', new GraphQLError(defect.message, { originalError: defect })],
    ['by something that is no error', new GraphQLError('Unexpected error value: secret')],
  ])('%s is told by an id, and logged once under it', (_where, error) => {
    const { message, extensions, path } = told(error);
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(message).toContain(extensions?.id);
    expect(message).not.toMatch(/Cannot read|secret/);
    expect(path).toEqual(error.path);
    expect(logged).toHaveBeenCalledOnce();
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ id: extensions?.id });
  });

  it.each([
    ['a refusal', { code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }],
    ['what a subgraph masked', { id: '1' }, { code: 'INTERNAL_SERVER_ERROR', id: '1' }],
    ['a subgraph’s own word', { serviceName: 's' }, { code: 'INTERNAL_SERVER_ERROR' }],
  ])('leaves %s as it is', (_what, given, extensions) => {
    expect(told(new GraphQLError('said', { extensions: given }))).toMatchObject({
      message: 'said',
      extensions,
    });
    expect(logged).not.toHaveBeenCalled();
  });
});
