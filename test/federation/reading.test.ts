import { Booking } from '@hub/community/booking/booking.entity.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { openDatabase } from '@hub/kit/database.ts';
import { Reading } from '@hub/kit/reading/reading.ts';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';

let databases: TestDatabases;
const orms = new Map<string, MikroORM>();

beforeAll(async () => {
  databases = await createDatabases('demo');
  for (const subgraph of subgraphs) {
    const { url } = databases.placed[subgraph.name as keyof typeof databases.placed];
    orms.set(subgraph.name, openDatabase(subgraph, { url }));
  }
});
afterAll(async () => {
  for (const orm of orms.values()) await orm.close();
  await databases.drop();
});

const emOf = (name: string): EntityManager => (orms.get(name) as MikroORM).em.fork();

/** What a row says, a relation by the key of the row that it leads to. */
const told = (em: EntityManager, entity: string, row: object) =>
  em
    .getMetadata()
    .getByClassName(entity as never)
    .props.map(({ name, targetMeta }) => {
      const value = (row as Record<string, unknown>)[name];
      const key = targetMeta?.primaryKeys[0];
      return [name, key && value ? (value as Record<string, unknown>)[key] : value];
    });

describe('rows that are read past the ORM', () => {
  it.each(
    subgraphs.flatMap(({ name, entities }) => entities.map((entity) => [name, entity.name, entity] as const)),
  )('of %s, %s, are those that the ORM reads', async (name, entityName, entity) => {
    const em = emOf(name);
    const [key = ''] = em.getMetadata(entity).primaryKeys;
    const [read, known] = await Promise.all([
      new Reading(em).find(entity, {}, { [key]: 'asc' }),
      em.find(entity, {}, { orderBy: { [key]: 'asc' } as never }),
    ]);
    expect(read.map((row) => told(em, entityName, row))).toEqual(
      known.map((row) => told(em, entityName, row)),
    );
    for (const row of read) expect(row).toBeInstanceOf(entity);
  });

  it('are one object each in a request, whichever way they are found', async () => {
    const reading = new Reading(emOf('community'));
    const [booking] = await reading.find(Booking, {});
    const [again] = await reading.find(Booking, { id: booking?.id });
    expect(again).toBe(booking);
    expect(booking?.facility.name).toBeUndefined();
  });
});

describe('what is asked in one turn', () => {
  const pid = 'select pg_backend_pid() as pid';

  it('goes over one connection, whichever request asks', async () => {
    const [one, other] = [new Reading(emOf('community')), new Reading(emOf('community'))];
    const answers = await Promise.all([one, one, other].map((reading) => reading.records(pid, [])));
    const [first, second, third] = answers.flat();
    expect([second, third]).toEqual([first, first]);
  });

  it('waits for no slow statement, and goes together once two connections are busy', async () => {
    const reading = new Reading(emOf('community'));
    const settled: string[] = [];
    const ask = (name: string, text: string) =>
      reading.records(text, []).then((rows) => {
        settled.push(name);
        return rows;
      });
    const nextTurn = () => new Promise((next) => setImmediate(next));
    const slow = ask('slow', 'select pg_sleep(1)');
    await nextTurn();
    const quick = ask('quick', 'select pg_sleep(0.05)');
    await nextTurn();
    const waiting = [ask('third', pid)];
    await nextTurn();
    waiting.push(ask('fourth', pid));
    await Promise.all([slow, quick, ...waiting]);
    expect(settled).toEqual(['quick', 'third', 'fourth', 'slow']);
    const [third, fourth] = await Promise.all(waiting);
    expect(fourth).toEqual(third);
  });

  it('is answered each by itself: one that fails takes no other with it', async () => {
    const reading = new Reading(emOf('community'));
    const answers = await Promise.allSettled([
      reading.records('select 1 as no', []),
      reading.records('select 1 / $1::int', [0]),
      reading.records('select 2 as no', []),
    ]);
    expect(answers).toMatchObject([
      { value: [{ no: 1 }] },
      { reason: { code: '22012' } },
      { value: [{ no: 2 }] },
    ]);
  });

  it('fails with its connection, and the next turn has a new one', async () => {
    const reading = new Reading(emOf('community'));
    const answers = Promise.allSettled([
      reading.records('select pg_sleep(60)', []),
      reading.records('select 1', []),
    ]);
    const owner = new pg.Client(databases.placed.community.ownerUrl);
    await owner.connect();
    const ended = async () => {
      const { rows } = await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query = 'select pg_sleep(60)'`);
      return rows.length;
    };
    await expect.poll(ended).toBe(1);
    await owner.end();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await reading.records('select 1 as no', [])).toEqual([{ no: 1 }]);
  });
});
