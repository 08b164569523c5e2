import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { noPlanFor, notPermitted, notShared, planImpossible, toldIn, typeUnknown } from './unresolved.ts';

const reasons = [
  noPlanFor('more'),
  notPermitted(['it', 2, 'salary']),
  notShared(['it'], 'Letter'),
  typeUnknown(['it', 0], 'Account'),
  planImpossible('other', 'number-1'),
];

describe('why a part of an answer is missing', () => {
  it.each(reasons.map((reason) => [String(reason.extensions.code), reason] as const))(
    'is told in the language of whoever asks: %s',
    (_code, reason) => {
      const [zh, en] = (['zh', 'en'] as const).map((locale) => toldIn(locale)(reason).toJSON());
      expect(zh?.message).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/);
      expect(en?.message).toMatch(/^[\x20-\x7e]+\.$/);
      expect({ ...zh, message: '' }).toEqual({ ...en, message: '' });
      expect(en).toEqual(reason.toJSON());
    },
  );

  it('is as it is where somebody else has said it', () => {
    const error = new GraphQLError('No.');
    expect(toldIn('zh')(error)).toBe(error);
  });
});
