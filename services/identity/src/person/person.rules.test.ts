import { describe, expect, it } from 'vitest';
import { isPassword, isUsername } from './person.rules.ts';

describe('a user name', () => {
  it.each(['a.chair', 'li-si', 'u01', 'a_b', 'x'.repeat(30)])('may be %s', (username) => {
    expect(isUsername(username)).toBe(true);
  });

  it.each(['', 'ab', '.abc', 'Chair', '演示', 'a b c', 'x'.repeat(31)])('may not be "%s"', (username) => {
    expect(isUsername(username)).toBe(false);
  });
});

describe('a password', () => {
  it('has ten to a hundred and twenty-eight characters', () => {
    expect([9, 10, 128, 129].map((length) => isPassword('x'.repeat(length)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
