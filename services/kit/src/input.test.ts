import { describe, expect, it } from 'vitest';
import { checkInput } from './input.ts';

const fieldRefused = (input: object) => {
  try {
    checkInput(input);
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return `${code} ${details.field}`;
  }
};

describe('the input of a mutation', () => {
  it('may hold words, numbers, instants, lists, and leave things out', () => {
    const input = {
      title: '例会',
      headcount: 3,
      startsAt: new Date(),
      note: null,
      tags: ['a'],
      of: { id: 'x' },
    };
    expect(fieldRefused(input)).toBeUndefined();
  });

  it.each([
    ['BLANK_TEXT title', { title: ' \n' }],
    ['BLANK_TEXT clientMutationId', { clientMutationId: '' }],
    ['TEXT_TOO_LONG title', { title: 'x'.repeat(4001) }],
    ['TEXT_TOO_LONG clientMutationId', { clientMutationId: 'x'.repeat(201) }],
    ['BAD_TEXT title', { title: 'a\0b' }],
    ['BAD_TEXT title', { title: '\ud800' }],
    ['BLANK_TEXT followUps.1.title', { followUps: [{ title: 'a' }, { title: '' }] }],
  ])('is refused with %s', (refusal, input) => {
    expect(fieldRefused(input)).toBe(refusal);
  });
});
