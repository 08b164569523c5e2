import * as fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { instantIn } from './instant.ts';

const byPg = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text');

it.each([
  '2026-04-13 01:00:00+00',
  '2026-04-13 09:00:00.5+08',
  '2026-04-12 20:59:59.999-04',
  '2026-04-13 01:00:00.123456+00',
  '2026-04-13 06:30:00+05:30',
  '0099-12-31 23:59:59+00',
  '12026-01-01 00:00:00+00',
  '0044-03-15 12:00:00+00 BC',
  'infinity',
  '-infinity',
])('%s is read as pg reads it', (text) => {
  expect(instantIn(text)).toEqual(byPg(text));
});

it('any instant is read as pg reads it', async () => {
  const written = (at: Date, digits: number, zone: string) => {
    const [day, time = ''] = at.toISOString().split('T');
    return `${day} ${time.slice(0, digits === 0 ? 8 : 9 + digits)}${zone}`;
  };
  const instant = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(instant, fc.nat(3), fc.constantFrom('+00', '+08', '-11'), async (at, digits, zone) => {
      expect(instantIn(written(at, digits, zone))).toEqual(byPg(written(at, digits, zone)));
    }),
  );
});
