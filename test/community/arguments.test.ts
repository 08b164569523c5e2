import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn, on } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aFacility, insert } = factoriesOn(hub);

const period = '$from: DateTime!, $to: DateTime!';
const within = 'from: $from, to: $to';

/** Every field of this subgraph that looks at a period of instants. */
const periodReads: [field: string, ask: (from: unknown, to: unknown) => ReturnType<typeof hub.ask>][] = [
  [
    'facilityBookings',
    async (from, to) =>
      hub.ask(
        `query ($id: ID!, ${period}) { facilityBookings(communityId: $id, ${within}) {
           occurrences { id } freeSlots { from } } }`,
        { id: (await aFacility()).community, from, to },
      ),
  ],
  [
    'calendar',
    async (from, to) =>
      hub.ask(
        `query ($id: ID!, ${period}) { facility(id: $id) { calendar(${within}) { occurrences { id } freeSlots { from } } } }`,
        { id: (await aFacility()).id, from, to },
      ),
  ],
  [
    'openShifts',
    async (from, to) =>
      hub.ask(`query ($id: ID!, ${period}) { openShifts(communityId: $id, ${within}) { id } }`, {
        id: (await aCommunity()).community,
        from,
        to,
      }),
  ],
];

describe.each(periodReads)('%s', (_, ask) => {
  it.each([
    ['year nought', '0000-01-01T00:00:00Z', '0000-01-02T00:00:00Z', 'PERIOD_OUT_OF_RANGE'],
    ['the last year of all', '9999-12-30T00:00:00Z', '9999-12-31T23:59:59-23:59', 'PERIOD_OUT_OF_RANGE'],
    ['a millennium', '1999-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'PERIOD_TOO_LONG'],
    ['93 days', '2026-01-01T00:00:00Z', '2026-04-04T00:00:00Z', 'PERIOD_TOO_LONG'],
    ['no time', on('09:00'), on('09:00'), 'EMPTY_PERIOD'],
    ['time backwards', on('10:00'), on('09:00'), 'EMPTY_PERIOD'],
    ['the 30th of February', '2026-02-30T00:00:00Z', '2026-03-01T00:00:00Z', 'NOT_AN_INSTANT'],
    ['a word', 'now', on('09:00'), 'NOT_AN_INSTANT'],
    ['a number', 0, 1, 'NOT_AN_INSTANT'],
  ])('of %s is refused', async (_, from, to, code) => {
    expect(codeOf(await ask(from, to))).toBe(code);
  });

  it('of 92 days, in the past or the future, is answered', async () => {
    expect(codeOf(await ask('2026-01-01T00:00:00Z', '2026-04-03T00:00:00Z'))).toBeUndefined();
    expect(codeOf(await ask('1900-01-01T00:00:00Z', '1900-01-02T00:00:00Z'))).toBeUndefined();
    expect(codeOf(await ask('2999-12-30T00:00:00Z', '2999-12-31T00:00:00Z'))).toBeUndefined();
  });
});

describe('usageHours', () => {
  it.each([
    ['0000-01-01', '0000-01-02', 'PERIOD_OUT_OF_RANGE'],
    ['9999-12-31', '9999-12-31', 'PERIOD_OUT_OF_RANGE'],
    ['2026-04-02', '2026-04-01', 'EMPTY_PERIOD'],
    ['2025-01-01', '2026-01-02', 'PERIOD_TOO_LONG'],
    ['2026-02-30', '2026-03-01', 'NOT_A_DAY'],
    ['x', 'y', 'NOT_A_DAY'],
  ])('from %s to %s is refused with %s', async (from, to, code) => {
    const { id: facility_id, community: community_id } = await aFacility();
    const asset = await insert('asset', {
      community_id,
      facility_id,
      name: '用房',
      acquired_on: '2025-01-01',
    });
    const query =
      'query ($id: ID!, $from: Date!, $to: Date!) { asset(id: $id) { usageHours(from: $from, to: $to) } }';
    expect(codeOf(await hub.ask(query, { id: asset, from, to }))).toBe(code);
  });
});

describe('an id', () => {
  const bad = [
    'x',
    '',
    ' ',
    '\0',
    '\ud800',
    "'; drop table booking; --",
    'a'.repeat(5000),
    '0'.repeat(13),
    '１２',
  ];

  it.each(['facility', 'booking', 'need', 'asset', 'serviceActivity', 'community'])(
    'of a %s that is none is refused, and one that is not there is nothing',
    async (field) => {
      const ask = (id: string) => hub.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
      for (const id of bad) expect(codeOf(await ask(id)), JSON.stringify(id)).toBe('BAD_ID');
      const missing = field === 'community' ? '999999999999' : newId();
      expect(await ask(missing)).toEqual({ data: { [field]: null } });
    },
  );

  it.each([
    'needs(communityId: $id) { edges { cursor } }',
    `facilityBookings(communityId: $id, from: "${on('09:00')}", to: "${on('10:00')}") { facility { id } }`,
    `openShifts(communityId: $id, from: "${on('09:00')}", to: "${on('10:00')}") { id }`,
  ])('of a community that is none is refused by %s', async (field) => {
    for (const id of bad)
      expect(codeOf(await hub.ask(`query ($id: ID!) { ${field} }`, { id })), JSON.stringify(id)).toBe(
        'BAD_ID',
      );
  });

  it('is found in capitals too', async () => {
    const { id } = await aFacility();
    const { data } = await hub.ask('query ($id: ID!) { facility(id: $id) { id } }', { id: id.toUpperCase() });
    expect(data.facility.id).toBe(id);
  });
});
