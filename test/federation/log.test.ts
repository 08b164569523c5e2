import { log } from '@hub/kit/log.ts';
import { DriverException } from '@mikro-orm/core';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';

const hub = useHub('demo');
const marked = '标记词';

/** What the log writes, line by line. */
let lines: string[];
const { level } = log;
beforeEach(() => {
  // Another file of this process may have silenced it.
  log.level = 'info';
  lines = [];
  const symbol = Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream');
  const stream = symbol && (log as unknown as Record<symbol, { write(line: string): void }>)[symbol];
  if (!stream) throw new Error('The log writes nowhere.');
  vi.spyOn(stream, 'write').mockImplementation((line) => void lines.push(line));
});
afterEach(() => {
  log.level = level;
  vi.restoreAllMocks();
});

async function failureOf(text: string, values: unknown[]): Promise<pg.DatabaseError> {
  const client = new pg.Client(hub.databases.placed.community.ownerUrl);
  await client.connect();
  try {
    await client.query(text, values);
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error;
    throw error;
  } finally {
    await client.end();
  }
  throw new Error('It does not fail.');
}

describe('the log', () => {
  it('tells of a constraint that nobody expected which it is and where, and no word of the row', async () => {
    await hub.sql(
      'community',
      `alter table booking add constraint surprise check (title not like '%${marked}%')`,
    );
    const { data } = await hub.ask('{ communities { id facilities { id bookable } } }');
    const [{ id: community, facilities }] = data.communities;
    const facility = facilities.find(({ bookable }: { bookable: boolean }) => bookable);
    const times = { startsAt: '2026-07-01T09:00:00+08:00', endsAt: '2026-07-01T10:00:00+08:00' };
    const input = { facilityId: facility.id, title: `${marked}·例会`, ...times };
    const answer = await hub.write('requestBooking', input, `CHAIR@${community}`);
    await hub.sql('community', 'alter table booking drop constraint surprise');
    expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(marked);
    const { id, err } = JSON.parse(lines[0] ?? '');
    expect(id).toBe(answer.errors?.[0]?.extensions?.id);
    expect(err).toMatchObject({
      type: 'CheckConstraintViolationException',
      message: 'new row for relation "booking" violates check constraint "surprise"',
      code: '23514',
      table: 'booking',
      constraint: 'surprise',
    });
    expect(err.stack).toMatch(/^\s+at .*/);
  });

  it.each([
    ['a value that is none of its type', 'select $1::text::uuid', [marked], '22P02'],
    ['a value that is too long', `select 1 / (length($1) - 3), $1::text`, [marked], '22012'],
    [
      'a row that is not unique',
      `insert into demonstration values (1, now()), (1, now()) returning $1::text`,
      [marked],
      '23505',
    ],
    [
      'what a function raises',
      `do $do$ begin raise exception 'no' using detail = '${marked}', hint = '${marked}'; end $do$`,
      [],
      'P0001',
    ],
  ])('keeps no value of %s', async (_, text, values, code) => {
    const error = await failureOf(text, values);
    log.error({ err: error }, 'as pg tells it');
    log.error({ err: new DriverException(error) }, 'as the ORM tells it');
    log.error({ err: new AggregateError([error], 'all', { cause: error }) }, 'among others');
    log.error(error, 'alone');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).not.toContain(marked);
      expect(line).toContain(`"code":"${code}"`);
    }
  });

  it('keeps nothing of a text that cannot be read', () => {
    try {
      JSON.parse(`{ "title": "${marked}", x }`);
    } catch (error) {
      log.warn({ err: error }, 'unreadable');
    }
    log.warn({ err: marked }, 'thrown as it is');
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(marked);
  });
});
