import { describe, expect, it } from 'vitest';
import { refuseUnkept, textFrom } from './text.ts';

const outcome = (text: string, field = 'title') => {
  try {
    return textFrom(field, text);
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return `${code} ${details.field}`;
  }
};

describe('a text of a mutation', () => {
  it.each([
    ['is trimmed', '\u3000 例会 \t', '例会'],
    ['is in one form', 'cafe\u0301', 'café'],
    ['loses what shows nothing', '\ufeff例\u200b会\u2060', '例会'],
    ['keeps what joins letters', '👩\u200d🌾', '👩\u200d🌾'],
    ['keeps the variant of a character', '葛\u{e0100}', '葛\u{e0100}'],
    ['has a space for a tab', '例\t会', '例 会'],
  ])('%s', (_, text, kept) => expect(outcome(text)).toBe(kept));

  it('has lines where it is prose, and one form of their ends', () => {
    expect(outcome('一\r\n二\u2028三\r四', 'note')).toBe('一\n二\n三\n四');
    expect(outcome('一\n二', 'clauses.0.text')).toBe('一\n二');
  });

  it('is left as it is where it is a password', () => {
    expect(outcome(' pass\u200bword ', 'password')).toBe(' pass\u200bword ');
    expect(outcome('a\0b', 'password')).toBe('BAD_TEXT password');
  });

  it.each([
    ['BLANK_TEXT title', ' \n'],
    ['BLANK_TEXT title', '\u200b\u2060'],
    ['BLANK_TEXT title', '\u3164\u2800\u00ad\u200d'],
    ['BLANK_TEXT title', '\ufe0f\u{e0100}'],
    ['ONE_LINE_ONLY title', '张三\n李四'],
    ['ONE_LINE_ONLY title', '张三\u2028李四'],
    ['BAD_TEXT title', 'a\0b'],
    ['BAD_TEXT title', '\ud800'],
    ['BAD_TEXT title', 'a\u0007b'],
    ['TEXT_TOO_LONG title', 'x'.repeat(4001)],
  ])('is refused with %s', (refusal, text) => expect(outcome(text)).toBe(refusal));

  it.each([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c])(
    'is refused with a control of direction (%d)',
    (point) => {
      for (const field of ['title', 'note'])
        expect(outcome(`发票${String.fromCodePoint(point)}fdp.exe`, field)).toBe(`BAD_TEXT ${field}`);
    },
  );

  it('that is an id of the caller’s own is short', () => {
    expect(outcome('x'.repeat(201), 'clientMutationId')).toBe('TEXT_TOO_LONG clientMutationId');
    expect(outcome('', 'clientMutationId')).toBe('BLANK_TEXT clientMutationId');
  });
});

describe('a text that is looked for', () => {
  it('may be blank, and not what PostgreSQL cannot take', () => {
    expect(() => refuseUnkept('username', '')).not.toThrow();
    for (const text of ['a\0b', '\udc00', 'x'.repeat(4001)])
      expect(() => refuseUnkept('username', text)).toThrow();
  });
});
