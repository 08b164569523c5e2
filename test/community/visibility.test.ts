import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { useCommunity } from './community.ts';
import { factoriesOn, on, type TestFacility } from './factories.ts';

const hub = useHub('empty');
const { ask, entities } = useCommunity(hub);
const { aFacility, aGrid, aCompound, aCount, aNeed, anEquipment, anAsset, ...factories } = factoriesOn(hub);
const { anActivity, aShift, aBooking, aHousehold, aCase } = factories;

/** A volunteer who has a case with a household, where a test makes one. */
const helperOf = ({ id, community }: TestFacility) => `VOLUNTEER@${id}/${community}`;

/** Who asks, for a place of a community that another unit lends. */
const askers = {
  nobody: () => null,
  'a unit without a community': () => `LIAISON@${newId()}`,
  'a worker of another community': () => 'COMMUNITY_WORKER@000000000001',
  'the street office of another street': () => 'STREET_OFFICE@000000001',
  'a volunteer': ({ community }: TestFacility) => `VOLUNTEER@${newId()}/${community}`,
  'a helper': helperOf,
  'a resident representative': ({ community }: TestFacility) => `RESIDENT_REP@${community}`,
  'the recorder': ({ recorder }: TestFacility) => recorder,
  'the worker': ({ worker }: TestFacility) => worker,
  'the street office': () => 'STREET_OFFICE@000000000',
  'the lending unit': ({ provider }: TestFacility) => `LIAISON@${provider}`,
};
type Asker = keyof typeof askers;

const everyone = Object.keys(askers) as Asker[];
const officers: Asker[] = ['the recorder', 'the worker', 'the street office'];
const participants: Asker[] = ['a volunteer', 'a helper', 'a resident representative', ...officers];

/** One kind of row, who may know of it, and every way that leads to it. */
interface Kind {
  make(place: TestFacility): Promise<string>;
  seenBy: Asker[];
  /** Selections of `id` beneath `Query`, given the row's own id and its place. */
  ways(id: string, place: TestFacility): string[];
}

const needWays: Kind['ways'] = (id, { community }) => [
  `need(id: "${id}") { id }`,
  `needs(communityId: "${community}") { edges { node { id } } }`,
  `community(id: "${community}") { needs { edges { node { id } } } }`,
];
const activityWays: Kind['ways'] = (id, { community }) => [
  `serviceActivity(id: "${id}") { id }`,
  `community(id: "${community}") { activities { edges { node { id } } } }`,
];
const calendar = `(from: "${on('00:00')}", to: "${on('23:00')}") { occurrences { id } }`;
const useWays: Kind['ways'] = (_, { id: place, community }) => [
  `facility(id: "${place}") { calendar${calendar} }`,
  `facilityBookings(communityId: "${community}", ${calendar.slice(1)}`,
];
const bookingWays: Kind['ways'] = (id, { id: place, community }) => [
  `booking(id: "${id}") { id }`,
  `community(id: "${community}") { bookings { edges { node { id } } } }`,
  `facility(id: "${place}") { bookings { edges { node { id } } } }`,
  `facility(id: "${place}") { calendar${calendar.replace('{ id }', '{ booking { id } }')} }`,
  `facility(id: "${place}") { providerUnit { bookings { edges { node { id } } } } }`,
];
const partOf =
  (field: string): Kind['ways'] =>
  (_, { community }) => [`community(id: "${community}") { ${field} }`];
const use = async (place: TestFacility, state: string) => {
  const checked_in_at = ['CHECKED_IN', 'COMPLETED'].includes(state) ? on('09:00') : null;
  const uses = [{ from: on('09:00'), to: on('10:00'), checked_in_at }];
  return String((await aBooking(place, { state, decision_reason: '…', uses })).occurrences[0]);
};

const kinds: Record<string, Record<string, Kind>> = {
  Asset: { '': { make: anAsset, seenBy: everyone, ways: partOf('assets { edges { node { id } } }') } },
  Community: { '': { make: async ({ community }) => community, seenBy: everyone, ways: partOf('id') } },
  Compound: { '': { make: aCompound, seenBy: everyone, ways: partOf('compounds { id }') } },
  Equipment: { '': { make: anEquipment, seenBy: everyone, ways: partOf('equipment { id }') } },
  Facility: { '': { make: async ({ id }) => id, seenBy: everyone, ways: partOf('facilities { id }') } },
  Grid: { '': { make: (place) => aGrid(place), seenBy: everyone, ways: partOf('grids { id }') } },
  PopulationSnapshot: {
    '': { make: aCount, seenBy: everyone, ways: partOf('populationSnapshots { edges { node { id } } }') },
  },
  Shift: Object.fromEntries(
    ['PLANNED', 'OPEN', 'DONE'].map((state) => {
      const seenBy = state === 'PLANNED' ? participants : everyone;
      const make = async (place: TestFacility) => aShift(place, await anActivity(place, { state }));
      const ways = partOf('activities { edges { node { shifts { id } } } }');
      return [state, { make, seenBy, ways } satisfies Kind];
    }),
  ),
  Household: {
    '': {
      make: async (place) => {
        const id = await aHousehold(place);
        await aCase(place, id, helperOf(place));
        return id;
      },
      seenBy: ['the worker', 'a helper'],
      ways: (id, { community }) => [
        `household(id: "${id}") { id }`,
        `householdCases(communityId: "${community}") { edges { node { household { id } } } }`,
      ],
    },
  },
  HouseholdCase: {
    '': {
      make: async (place) => aCase(place, await aHousehold(place), helperOf(place)),
      seenBy: ['the worker', 'a helper'],
      ways: (_, { community }) => [`householdCases(communityId: "${community}") { edges { node { id } } }`],
    },
  },
  Need: Object.fromEntries(
    ['OPEN', 'MATCHED', 'IN_PROJECT', 'FULFILLED', 'DRAFT', 'WITHDRAWN'].map((state) => {
      const isPublic = state !== 'DRAFT' && state !== 'WITHDRAWN';
      const seenBy = isPublic ? everyone : [...officers, 'a resident representative' as const];
      return [state, { make: (place) => aNeed(place, { state }), seenBy, ways: needWays } satisfies Kind];
    }),
  ),
  ServiceActivity: Object.fromEntries(
    ['PLANNED', 'OPEN', 'RUNNING', 'DONE', 'REPORTED'].map((state) => {
      const seenBy = state === 'PLANNED' ? participants : everyone;
      return [
        state,
        { make: (place) => anActivity(place, { state }), seenBy, ways: activityWays } satisfies Kind,
      ];
    }),
  ),
  Booking: {
    '': {
      make: async (place) => (await aBooking(place, { requester_unit_id: place.provider })).id,
      seenBy: [...participants, 'the lending unit'],
      ways: bookingWays,
    },
  },
  BookingOccurrence: Object.fromEntries(
    [
      ...['HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED'].map((state) => [state, everyone, useWays] as const),
      ...['PENDING', 'NO_SHOW'].map((state) => [state, participants, useWays] as const),
      // A calendar leaves these out for everyone.
      ...['RELEASED', 'REJECTED', 'CANCELLED'].map((state) => [state, participants, () => []] as const),
    ].map(([state, seenBy, ways]) => [state, { make: (place) => use(place, state), seenBy, ways }]),
  ),
};

const eachKind = Object.entries(kinds).flatMap(([type, states]) =>
  Object.entries(states).map(([state, kind]) => ({ type, state, kind })),
);

describe.each(eachKind)('a $type $state', ({ type, kind }) => {
  it('is known by every way to those it is for, and by none to anyone else', async () => {
    const place = await aFacility({ provider_unit_id: newId() });
    const id = await kind.make(place);
    for (const [asker, as] of Object.entries(askers)) {
      const byKey = await entities([{ __typename: type, id }], `... on ${type} { id }`, as(place));
      const answers = [byKey];
      for (const way of kind.ways(id, place)) answers.push(await ask(`{ ${way} }`, as(place)));
      for (const [i, { data, errors }] of answers.entries()) {
        const told = JSON.stringify(data).includes(`"id":"${id}"`);
        expect({ asker, way: i, told, errors }).toEqual({
          asker,
          way: i,
          told: kind.seenBy.includes(asker as Asker),
          errors: [],
        });
      }
    }
  });
});

const bookingOf = async (place: TestFacility) =>
  (await aBooking(place, { requester_unit_id: newId(), decision_reason: '临时考试' })).id;

/** Fields that tell more than their row: how to reach them, by a row of whose type, and who may read them. */
const fields: [field: string, type: string, make: Kind['make'], readBy: Asker[], value: unknown][] = [
  ['valueFen', 'Asset', (place) => anAsset(place, { value_fen: 300 }), participants, 300],
  [
    'lowIncomeHouseholds { value suppressed }',
    'PopulationSnapshot',
    (place) => aCount(place, { low_income_households: 5 }),
    participants,
    { value: 5, suppressed: false },
  ],
  [
    'lowIncomeHouseholds { value suppressed }',
    'Community',
    async (place) => {
      await aCount(place, { low_income_households: 4 });
      return place.community;
    },
    participants,
    { value: null, suppressed: true },
  ],
  ['unitNo', 'BookingOccurrence', (place) => use(place, 'CHECKED_IN'), participants, 1],
  [
    'checkedInAt',
    'BookingOccurrence',
    (place) => use(place, 'CHECKED_IN'),
    participants,
    '2026-04-20T01:00:00.000Z',
  ],
  ['decisionReason', 'Booking', bookingOf, [...officers, 'the lending unit'], '临时考试'],
];

describe.each(fields)('%s of a %s', (field, type, make, readBy, value) => {
  it('is read by those it is for, and is null with FORBIDDEN at its path for others who see the row', async () => {
    const place = await aFacility({ provider_unit_id: newId() });
    const id = await make(place);
    const [name = ''] = field.split(' ');
    for (const [asker, as] of Object.entries(askers)) {
      const { data, errors } = await entities(
        [{ __typename: type, id }],
        `... on ${type} { ${field} }`,
        as(place),
      );
      const [row] = data._entities;
      if (!row) expect(kinds[type]?.['']?.seenBy, asker).not.toContain(asker);
      else if (readBy.includes(asker as Asker))
        expect({ asker, row, errors }).toMatchObject({ row: { [name]: value }, errors: [] });
      else {
        expect({ asker, row }).toMatchObject({ row: { [name]: null } });
        expect(errors).toMatchObject([{ path: ['_entities', 0, name], extensions: { code: 'FORBIDDEN' } }]);
      }
    }
  });
});

describe('the purpose of a booking', () => {
  it('is not told where the activity is not the caller’s to know of', async () => {
    const place = await aFacility({ provider_unit_id: newId() });
    const planned = await anActivity(place, { state: 'PLANNED' });
    const { id } = await aBooking(place, { activity_id: planned });
    const query = `{ booking(id: "${id}") { purpose { ... on ServiceActivity { id } } } }`;
    const purposeFor = async (asker: Asker) => (await ask(query, askers[asker](place))).data.booking.purpose;
    expect(await purposeFor('a volunteer')).toEqual({ id: planned });
    expect(await purposeFor('the lending unit')).toBeNull();
  });
});

describe('the subjects of an agenda', () => {
  it('leave out a need or an activity that is not the caller’s to know of', async () => {
    const place = await aFacility();
    const draft = { kind: 'NEED', id: await aNeed(place, { state: 'DRAFT' }) };
    const open = { kind: 'NEED', id: await aNeed(place) };
    const planned = { kind: 'SERVICE_ACTIVITY', id: await anActivity(place, { state: 'PLANNED' }) };
    const meeting = { community_id: place.community, no: '2026-T-02', quarter: '2026Q2', kind: 'REGULAR' };
    const meeting_id = await hub.insert('party-branch', 'joint_meeting', {
      ...meeting,
      state: 'AGENDA_OPEN',
    });
    const item = { community_id: place.community, meeting_id, position: 1, title: '补绿', kind: 'PROBLEM' };
    await hub.insert('party-branch', 'agenda_item', {
      ...item,
      subjects: JSON.stringify([draft, open, planned]),
    });
    const query = `{ jointMeeting(id: "${meeting_id}") { agenda { subjects {
      ... on Need { title } ... on ServiceActivity { title } } } } }`;
    const subjectsFor = async (as: string) =>
      (await hub.ask(query, {}, { as })).data.jointMeeting.agenda[0].subjects;
    const [need, activity] = [{ title: '补植苗木' }, { title: '义诊' }];
    expect(await subjectsFor(place.recorder)).toEqual([need, need, activity]);
    expect(await subjectsFor(`LIAISON@${newId()}/${place.community}`)).toEqual([null, need, activity]);
  });
});
