import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn, on, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aFacility, aGrid, aCompound, aCount, aNeed, anEquipment, ...factories } =
  factoriesOn(hub);
const { anAsset, anActivity, aShift, aBooking } = factories;

async function ask(query: string, variables: Record<string, unknown>) {
  const { data, errors } = await hub.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const communityOf = async (fields: string, { community }: TestCommunity) =>
  (await ask(`query ($id: ID!) { community(id: $id) { ${fields} } }`, { id: community })).community;

const nodesOf = <T>({ edges }: { edges: { node: T }[] }): T[] => edges.map(({ node }) => node);

describe('a community', () => {
  it('leads to its parts, and they lead back to it', async () => {
    const place = await aFacility({ name: '礼堂' });
    const facility_id = place.id;
    await aCount(place, { grid_id: await aGrid(place) });
    await aCount(place, { compound_id: await aCompound(place) });
    await anEquipment(place, { facility_id });
    await anAsset(place, { facility_id });
    await anActivity(place);
    await aNeed(place);
    await aBooking(place);
    const back = 'community { id }';
    const found = await communityOf(
      `grids { ${back} populationSnapshots { edges { node { ${back} grid { no } } } } }
       compounds { ${back} populationSnapshots { edges { node { compound { name } } } } }
       facilities { ${back} equipment { facility { name } } assets { facility { name } } bookings { edges { node { facility { name } } } } }
       equipment { ${back} } assets { edges { node { ${back} } } } activities { edges { node { ${back} } } }
       needs { edges { node { ${back} } } } bookings { edges { node { facility { ${back} } occurrences { booking { id } } } } }`,
      place,
    );
    const itself = { community: { id: place.community } };
    const there = { facility: { name: '礼堂' } };
    expect(found).toMatchObject({
      grids: [{ ...itself, populationSnapshots: { edges: [{ node: { ...itself, grid: { no: 1 } } }] } }],
      compounds: [{ ...itself, populationSnapshots: { edges: [{ node: { compound: {} } }] } }],
      facilities: [
        { ...itself, equipment: [there], assets: [there], bookings: { edges: [{ node: there }] } },
      ],
      equipment: [itself],
      assets: { edges: [{ node: itself }] },
      activities: { edges: [{ node: itself }] },
      needs: { edges: [{ node: itself }] },
      bookings: { edges: [{ node: { facility: itself, occurrences: [{ booking: {} }] } }] },
    });
  });

  it('shows nothing of another', async () => {
    const place = await aFacility();
    await aNeed(place);
    await aBooking(place);
    const fields = 'facilities { id } needs { edges { cursor } } bookings { edges { cursor } }';
    expect(await communityOf(fields, await aCommunity())).toEqual({
      facilities: [],
      needs: { edges: [] },
      bookings: { edges: [] },
    });
  });

  it('has its needs the most urgent first, page by page, and by state', async () => {
    const place = await aCommunity();
    for (const priority of [3, 1, 5, 1]) await aNeed(place, { title: `急${priority}`, priority });
    await aNeed(place, { title: '草拟', priority: 2, state: 'DRAFT' });
    const page = async (more: string) => {
      const { needs } = await communityOf(
        `needs(first: 2 ${more}) { edges { node { title } } pageInfo { hasNextPage endCursor } }`,
        place,
      );
      return { titles: nodesOf<{ title: string }>(needs).map(({ title }) => title), ...needs.pageInfo };
    };
    const first = await page('');
    expect(first).toMatchObject({ titles: ['急1', '急1'], hasNextPage: true });
    const second = await page(`after: "${first.endCursor}"`);
    expect(second).toMatchObject({ titles: ['草拟', '急3'], hasNextPage: true });
    expect(await page(`after: "${second.endCursor}"`)).toMatchObject({ titles: ['急5'], hasNextPage: false });
    expect((await page('state: DRAFT')).titles).toEqual(['草拟']);
  });
});

describe('bookings', () => {
  const bookings = 'bookings(first: 2) { edges { node { title } } pageInfo { hasNextPage } }';
  const waiting = 'waiting: bookings(state: PENDING) { edges { node { title } } }';

  it('come the latest first to the community, the place and whoever asked, and by state', async () => {
    const unit = newId();
    const place = await aFacility({ unit_count: 9, provider_unit_id: unit });
    const asked: [title: string, day: string, state: string][] = [
      ['先', '2026-04-01', 'PENDING'],
      ['后', '2026-04-03', 'CONFIRMED'],
      ['中', '2026-04-02', 'CONFIRMED'],
    ];
    for (const [i, [title, day, state]] of asked.entries()) {
      const requested_at = on('08:00', day);
      const uses = [{ from: on('09:00'), to: on('10:00'), unitNo: state === 'PENDING' ? null : i + 1 }];
      await aBooking(place, { title, state, requested_at, requester_unit_id: unit, uses });
    }
    const { facilities, ...whole } = await communityOf(
      `${bookings} ${waiting} facilities { ${bookings} ${waiting} providerUnit { ${bookings} ${waiting} } }`,
      place,
    );
    for (const { bookings, waiting } of [whole, facilities[0], facilities[0].providerUnit]) {
      expect(nodesOf(bookings)).toEqual([{ title: '后' }, { title: '中' }]);
      expect(bookings.pageInfo.hasNextPage).toBe(true);
      expect(nodesOf(waiting)).toEqual([{ title: '先' }]);
    }
  });

  it('and needs lead to the resolution they carry out, and assets to where they came from', async () => {
    const place = await aFacility();
    const [resolution, source] = [newId(), newId()];
    const { id: booking } = await aBooking(place, { resolution_id: resolution });
    const need = await aNeed(place, { resolution_id: resolution });
    const asset = await anAsset(place, { source_commitment_id: source, source_delivery_id: source });
    const found = await ask(
      `query ($booking: ID!, $need: ID!, $asset: ID!) {
         booking(id: $booking) { resolution { id } } need(id: $need) { resolution { id } }
         asset(id: $asset) { sourceCommitment { id } sourceDelivery { id } } }`,
      { booking, need, asset },
    );
    expect(found).toEqual({
      booking: { resolution: { id: resolution } },
      need: { resolution: { id: resolution } },
      asset: { sourceCommitment: { id: source }, sourceDelivery: { id: source } },
    });
  });
});

describe('a unit', () => {
  it('sees what it lends and what it manages, in whichever community', async () => {
    const unit = newId();
    const [here, there] = [
      await aFacility({ name: '乙', provider_unit_id: unit }),
      await aFacility({ name: '甲', provider_unit_id: unit }),
    ];
    await aCompound(here, { name: '翠竹里', governance: 'PROPERTY', property_company_id: unit });
    const { facility } = await ask(
      `query ($id: ID!) { facility(id: $id) { providerUnit {
         lentFacilities { name } managedCompounds { name propertyCompany { id } } } } }`,
      { id: there.id },
    );
    expect(facility.providerUnit).toEqual({
      lentFacilities: [{ name: '乙' }, { name: '甲' }],
      managedCompounds: [{ name: '翠竹里', propertyCompany: { id: unit } }],
    });
  });
});

describe('open shifts', () => {
  const openShifts = async ({ community }: TestCommunity, from: string, to: string) => {
    const query = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { openShifts(communityId: $id, from: $from, to: $to) {
      place activity { title coHosts { id } } } }`;
    const found = await ask(query, { id: community, from, to });
    return found.openShifts.map(({ place }: { place: string }) => place);
  };

  it('are those of open activities that begin in the period, in order of time', async () => {
    const place = await aCommunity();
    const open = await anActivity(place, { co_host_unit_ids: [newId()] });
    const shift = (activity: string, time: string, name: string) =>
      aShift(place, activity, { starts_at: on(time), ends_at: on('20:00'), place: name });
    await shift(open, '10:00', '后');
    await shift(open, '09:00', '先');
    await shift(open, '08:59', '早');
    await shift(open, '12:00', '晚');
    for (const state of ['PLANNED', 'RUNNING', 'DONE', 'REPORTED'])
      await shift(await anActivity(place, { state }), '09:30', state);
    expect(await openShifts(place, on('09:00'), on('12:00'))).toEqual(['先', '后']);
    expect(await openShifts(await aCommunity(), on('09:00'), on('12:00'))).toEqual([]);
  });
});
