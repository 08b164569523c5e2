import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { libraryLog } from './library-log.ts';

function said(...args: Parameters<ReturnType<typeof libraryLog>>): string {
  const lines: string[] = [];
  libraryLog(pino({ level: 'trace' }, { write: (line) => lines.push(line) }))(...args);
  return lines.join('');
}

describe('a line of the sign-in library', () => {
  it('names nobody and no address', () => {
    const facts = { username: 'zhang.san', email: 'zhang.san@hub.invalid', ip: '203.0.113.7' };
    const row = Object.assign(new Error('duplicate key (zhang.san@hub.invalid)'), { code: '23505' });
    for (const line of [
      said('error', 'User not found zhang.san', facts),
      said('warn', 'Invalid password', 'zhang.san', '203.0.113.7'),
      said('error', 'Failed to create session', row, facts),
    ])
      expect(line).not.toMatch(/zhang|203\.0\.113/);
  });

  it('says where a fault of its own is', () => {
    const fault = Object.assign(new TypeError('x'), { code: 'ECONNREFUSED' });
    expect(JSON.parse(said('error', 'Failed', fault))).toMatchObject({
      level: 50,
      error: 'TypeError',
      code: 'ECONNREFUSED',
      at: expect.arrayContaining([expect.stringContaining('library-log.test')]),
    });
  });
});
