import { describe, expect, it } from 'vitest';
import { checkInCode, isCheckInCode } from './check-in-code.ts';

const at = (time: string) => new Date(`2026-04-15T${time}+08:00`);

describe('a check-in code', () => {
  const code = checkInCode('secret', at('09:00:00'));

  it('is six digits, the same for a whole minute', () => {
    expect(code).toMatch(/^\d{6}$/);
    expect(checkInCode('secret', at('09:00:59'))).toBe(code);
    expect(checkInCode('secret', at('09:01:00'))).not.toBe(code);
  });

  it.each([
    ['08:59:59', false],
    ['09:00:00', true],
    ['09:01:59', true],
    ['09:02:00', false],
  ])('counts in its minute and the next: at %s %s', (time, counts) => {
    expect(isCheckInCode(code, 'secret', at(time))).toBe(counts);
  });

  it('is of one shift alone', () => {
    expect(isCheckInCode(code, 'another', at('09:00:00'))).toBe(false);
  });
});
