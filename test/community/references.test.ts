import { subgraph } from '@hub/community/subgraph.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { auditor } from '../support/tokens.ts';
import { useCommunity } from './community.ts';
import { factoriesOn, type TestFacility } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aGrid, aCompound, aCount, aNeed, anEquipment, anAsset, ...factories } = factoriesOn(hub);
const { anActivity, aShift, aBooking, aHousehold, aCase } = factories;

const community = useCommunity(hub);

/** Someone who may know of every row: what is recorded, and what the register of households has. */
const allKnowing = `${auditor},COMMUNITY_WORKER@000000000`;
const entities = (representations: object[], fields?: string) =>
  community.entities(representations, fields, allKnowing);

/** Every type this subgraph owns, and a row of it. */
type MakeRow = (place: TestFacility) => Promise<string>;
const owned: Record<string, MakeRow> = {
  Asset: (place) => anAsset(place),
  Booking: async (place) => (await aBooking(place)).id,
  BookingOccurrence: async (place) => String((await aBooking(place)).occurrences[0]),
  Community: async (place) => place.community,
  Compound: (place) => aCompound(place),
  Equipment: (place) => anEquipment(place),
  Facility: async (place) => place.id,
  Grid: (place) => aGrid(place),
  Household: (place) => aHousehold(place),
  HouseholdCase: async (place) => aCase(place, await aHousehold(place), 'someone'),
  Need: (place) => aNeed(place),
  PopulationSnapshot: (place) => aCount(place),
  ServiceActivity: (place) => anActivity(place),
  Shift: async (place) => aShift(place, await anActivity(place)),
};
const missing = (type: string) => (type === 'Community' ? '999999999999' : newId());
const stubs = ['Commitment', 'Delivery', 'InServiceMember', 'JointMeeting', 'Resolution', 'Unit'];

describe('a key', () => {
  it('of every type is known to this subgraph', () => {
    const known = [...Object.keys(owned), ...stubs, 'AuditTrail'];
    expect(known.toSorted()).toEqual(Object.keys(subgraph.references).toSorted());
  });

  it.each(Object.entries(owned))(
    'of %s finds its row, in one statement for all and in their order',
    async (type, make) => {
      const ids: string[] = [];
      for (let i = 0; i < 3; i++) ids.push(await make(await aFacility()));
      const asked = [ids[0], missing(type), ids[1], ids[0], ids[2]];
      const field = `... on ${type} { id }`;
      const answer = await entities(
        asked.map((id) => ({ __typename: type, id })),
        field,
      );
      expect(answer.errors).toEqual([]);
      expect(answer.data._entities.map((row: { id: string } | null) => row?.id ?? null)).toEqual([
        ids[0],
        null,
        ids[1],
        ids[0],
        ids[2],
      ]);
      // A household that is on none of their registers may still be one of a case of theirs.
      expect(answer.statements).toBe(type === 'Household' ? 2 : 1);
    },
  );

  it.each([...Object.keys(owned), ...stubs])(
    'of %s that is none fails for its own row alone',
    async (type) => {
      for (const bad of ['x', '', '\0', "'; drop table booking; --", 'a,b', '{"a"}']) {
        const answer = await entities([
          { __typename: type, id: bad },
          { __typename: 'Unit', id: newId() },
        ]);
        expect(answer.errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_ID' } }]);
        expect(answer.data._entities).toEqual([null, { __typename: 'Unit' }]);
      }
    },
  );

  it.each(stubs)('of another subgraph’s %s needs no statement, and is read in capitals too', async (type) => {
    const id = newId();
    const answer = await entities([{ __typename: type, id: id.toUpperCase() }], `... on ${type} { id }`);
    expect(answer).toMatchObject({ data: { _entities: [{ id }] }, errors: [], statements: 0 });
  });

  it('of every type at once is one statement for each type', async () => {
    const asked: object[] = [];
    for (const [type, make] of Object.entries(owned))
      for (let i = 0; i < 4; i++) asked.push({ __typename: type, id: await make(await aFacility()) });
    const answer = await entities(asked);
    expect(answer.errors).toEqual([]);
    expect(answer.data._entities).not.toContain(null);
    expect(answer.statements).toBe(Object.keys(owned).length);
  });
});

describe('what this subgraph adds to others’ types', () => {
  const many = 20;

  it('is one statement for each field, however many ask', async () => {
    const place = await aFacility({ unit_count: many, provider_unit_id: newId() });
    const asked: object[] = [];
    for (let i = 1; i <= many; i++) {
      const [meeting_id, resolution_id, source] = [newId(), newId(), newId()];
      const uses = [{ from: '2026-04-20T01:00:00Z', to: '2026-04-20T02:00:00Z', unitNo: i }];
      await aBooking(place, { meeting_id, resolution_id, uses });
      await aNeed(place, { resolution_id });
      await anAsset(place, { source_commitment_id: source, source_delivery_id: source });
      const ofIt = { id: place.community };
      asked.push(
        { __typename: 'Commitment', id: source },
        { __typename: 'Delivery', id: source },
        { __typename: 'InServiceMember', id: newId(), skills: ['HEALTH'], homeCommunity: ofIt },
        { __typename: 'JointMeeting', id: meeting_id, community: ofIt },
        { __typename: 'Resolution', id: resolution_id, meeting: { community: ofIt } },
        { __typename: 'Unit', id: place.provider },
      );
    }
    await aShift(place, await anActivity(place));
    const answer = await entities(
      asked,
      `... on Commitment { deliveredAssets { name } } ... on Delivery { asset { name } }
       ... on InServiceMember { recommendedShifts { activity { title } } }
       ... on JointMeeting { venueBooking { title } openNeeds { title } }
       ... on Resolution { bookings { title } needsAddressed { title } }
       ... on Unit { lentFacilities { name } managedCompounds { name } asked: bookings { edges { cursor } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data._entities.slice(0, 6)).toMatchObject([
      { deliveredAssets: [{ name: '办公用房' }] },
      { asset: { name: '办公用房' } },
      { recommendedShifts: [{ activity: { title: '义诊' } }] },
      { venueBooking: { title: '例会' }, openNeeds: expect.arrayContaining([{ title: '补植苗木' }]) },
      { bookings: [{ title: '例会' }], needsAddressed: [{ title: '补植苗木' }] },
      { lentFacilities: [{ name: '会议室' }], managedCompounds: [], asked: { edges: [] } },
    ]);
    // One for each field, and one for the activities of the shifts.
    expect(answer.statements).toBeLessThanOrEqual(11);
  });

  it('to a member are the coming shifts of their community that they have not taken, what they are good at first', async () => {
    const place = await aFacility();
    const shift = async (category: string, starts_at: string, of = place) =>
      aShift(of, await anActivity(of, { category }), { starts_at, ends_at: '2026-05-01T00:00:00Z' });
    await shift('HEALTH', '2026-04-01T00:00:00Z');
    await shift('HEALTH', '2026-04-16T00:00:00Z', await aFacility());
    const second = await shift('GREENING', '2026-04-17T00:00:00Z');
    const first = await shift('HEALTH', '2026-04-18T00:00:00Z');
    const third = await shift('SAFETY', '2026-04-19T00:00:00Z');
    const taken = await shift('HEALTH', '2026-04-16T01:00:00Z');
    const recommended = async (args: string) => {
      const homeCommunity = { id: place.community };
      const key = {
        __typename: 'InServiceMember',
        id: newId(),
        skills: ['HEALTH', 'LEGAL_AID'],
        homeCommunity,
        shiftsAhead: [{ id: taken }],
      };
      const { data, errors } = await entities(
        [key],
        `... on InServiceMember { recommendedShifts${args} { id } }`,
      );
      return { shifts: data._entities[0]?.recommendedShifts, code: errors[0]?.extensions.code };
    };
    expect(await recommended('')).toEqual({ shifts: [{ id: first }, { id: second }, { id: third }] });
    expect(await recommended('(first: 1)')).toEqual({ shifts: [{ id: first }] });
    for (const first of [0, -1, 21])
      expect(await recommended(`(first: ${first})`)).toEqual({ shifts: null, code: 'BAD_PAGE_SIZE' });
  });

  it('is nothing where the other subgraph does not say of which community', async () => {
    const answer = await entities(
      [
        { __typename: 'JointMeeting', id: newId(), community: null },
        { __typename: 'Resolution', id: newId(), meeting: null },
        { __typename: 'InServiceMember', id: newId(), skills: [], homeCommunity: null },
      ],
      `... on JointMeeting { venueBooking { title } openNeeds { title } } ... on Resolution { bookings { title } }
       ... on InServiceMember { recommendedShifts { id } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data._entities).toMatchObject([
      { venueBooking: null, openNeeds: [] },
      { bookings: [] },
      { recommendedShifts: [] },
    ]);
  });

  it('leaves out what another community says of a resolution', async () => {
    const [here, there] = [await aFacility(), await aFacility()];
    const resolution_id = newId();
    for (const place of [here, there]) {
      await aBooking(place, { resolution_id, title: place.community });
      await aNeed(place, { resolution_id, title: place.community });
    }
    const key = {
      __typename: 'Resolution',
      id: resolution_id,
      meeting: { community: { id: here.community } },
    };
    const answer = await entities([key], '... on Resolution { bookings { title } needsAddressed { title } }');
    const own = [{ title: here.community }];
    expect(answer.data._entities).toMatchObject([{ bookings: own, needsAddressed: own }]);
  });
});
