import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';

const hub = useHub('demo', { asUsual: true });

/** What the work takes, in milliseconds. */
async function timed<T>(work: Promise<T>): Promise<[answer: T, took: number]> {
  const since = performance.now();
  return [await work, performance.now() - since];
}

/** Does the work while another holds a table for itself alone. */
async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
  const owner = new pg.Client(hub.databases.placed.community.ownerUrl);
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`lock table ${table} in access exclusive mode`);
    return await work();
  } finally {
    await owner.end();
  }
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const community = '310104012001';
const needs = `{ needs(communityId: "${community}") { edges { node { id title } } } }`;
const others = ['{ communities { id name } }', '{ communities { id facilities { id name } } }'];
const ready = () => hub.hub.http.inject('/ready');

describe('a table that is locked', () => {
  it('holds up who reads it, for as long as a lock is waited for, and is told as that', async () => {
    const [answer, took] = await whileLocked('need', () => timed(hub.ask(needs)));
    expect(codeOf(answer)).toBe('DATABASE_BUSY');
    expect(took).toBeLessThan(5_500);
    const [again, soon] = await timed(hub.ask(needs));
    expect(again.errors).toBeUndefined();
    expect(soon).toBeLessThan(1_000);
  });

  it('holds up no reads of other tables, however many ask for it, and not whether the hub is ready', async () => {
    await whileLocked('need', async () => {
      const stuck: Promise<unknown>[] = [];
      for (let round = 0; round < 20; round++) {
        // In one turn with others, and in turns of their own.
        stuck.push(hub.ask(needs), hub.ask(needs.replace('title', 'state')));
        const [[first, second], took] = await timed(Promise.all(others.map((query) => hub.ask(query))));
        expect([first?.errors, second?.errors]).toEqual([undefined, undefined]);
        expect(took, `round ${round}`).toBeLessThan(1_000);
        await passed(20);
      }
      const [{ statusCode }, took] = await timed(ready());
      expect(statusCode).toBe(200);
      expect(took).toBeLessThan(1_000);
      await Promise.all(stuck);
    });
  });

  it('that writes wait for holds up no reads', async () => {
    await whileLocked('first_answer', async () => {
      const input = { facilityId: '00000000-0000-4000-8000-000000000000', title: '演示·例会' };
      const times = { startsAt: '2026-05-01T09:00:00+08:00', endsAt: '2026-05-01T10:00:00+08:00' };
      const writes = Array.from({ length: 30 }, () =>
        hub.write('requestBooking', { ...input, ...times }, `CHAIR@${community}`),
      );
      await passed(200);
      const [answer, took] = await timed(hub.ask(needs));
      expect(answer.errors).toBeUndefined();
      expect(took).toBeLessThan(1_000);
      // Who waited for a connection behind others is answered before it is known what comes of the write.
      const codes = (await Promise.all(writes)).map(codeOf);
      expect(codes).toContain('DATABASE_BUSY');
      expect(new Set(codes)).toEqual(new Set(['DATABASE_BUSY', 'WRITE_UNCERTAIN']));
    });
  });
});
