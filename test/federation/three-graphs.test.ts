import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ChairDashboardQuery, LiaisonDashboardQuery, MemberDashboardQuery } from '../gql/graphql.ts';
import { browserOn } from '../identity/browser.ts';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';

const hub = useHub('demo');

const rootQuery = `query ($community: ID!, $quarter: String!, $from: DateTime!, $to: DateTime!) {
  jointMeetingAgenda(communityId: $community, quarter: $quarter) { no community { name units { code } } }
  facilityBookings(communityId: $community, from: $from, to: $to) { facility { name } occurrences { state } }
  resourceCommitments(communityId: $community, quarter: $quarter) { pledged commitments { edges { node { no } } } }
}`;
const week = { from: '2026-04-13T00:00:00+08:00', to: '2026-04-20T00:00:00+08:00' };
const ofA = { community: '000000000001', quarter: '2026Q2', ...week };

describe('the graph', () => {
  it('answers agenda, bookings and commitments in one query', async () => {
    const { data, errors } = await hub.ask(rootQuery, ofA);
    expect(errors).toBeUndefined();
    expect(data.jointMeetingAgenda).toMatchObject({ no: '2026-A-02', community: { name: '星槐社区(演示)' } });
    expect(data.jointMeetingAgenda.community.units).toHaveLength(9);
    expect(data.facilityBookings).toHaveLength(6);
    expect(
      data.facilityBookings.flatMap((calendar: { occurrences: unknown[] }) => calendar.occurrences).length,
    ).toBeGreaterThan(5);
    expect(data.resourceCommitments.commitments.edges.length).toBeGreaterThan(0);
  });

  it.each(['chair', 'liaison', 'member'])('answers the whole dashboard of the %s', async (name) => {
    const { query, variables, as } = operation(name);
    const { data, errors } = await hub.ask(query, variables, { as });
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  });

  it.each(['chair', 'liaison', 'member'])(
    'gives the %s of the demonstration, who signs in, those roles',
    async (name) => {
      const { person, as } = operation(name);
      const browser = browserOn(hub);
      await browser.signIn(person);
      expect(decodeJwt(await browser.token()).grants).toEqual([as]);
    },
  );

  it('shows each of the three what concerns them', async () => {
    const answer = async <T>(name: string): Promise<T> => {
      const { query, variables, as } = operation(name);
      return (await hub.ask(query, variables, { as })).data as T;
    };
    const chair = await answer<ChairDashboardQuery>('chair');
    expect(chair.jointMeetingAgenda?.venueBooking?.facility?.name).toBe('教育学院阶梯教室');
    expect(chair.jointMeetingAgenda?.carriedOver).toEqual([
      { number: '3', title: '错时共享停车', carriedTimes: 2 },
    ]);
    const kinds = chair.jointMeetingAgenda?.agenda.flatMap(({ subjects }) =>
      subjects?.map((subject) => subject?.__typename),
    );
    expect(new Set(kinds)).toEqual(
      new Set(['Resolution', 'Commitment', 'Need', 'ServiceActivity', 'Facility', 'Agreement']),
    );
    const liaison = await answer<LiaisonDashboardQuery>('liaison');
    expect(liaison.myUnit?.name).toBe('演示市审计局');
    expect(liaison.myUnit?.lentFacilities?.map(({ name }) => name)).toEqual(['审计局会议室']);
    const gifts = liaison.myUnit?.commitments.edges.flatMap(({ node }) => node.deliveredAssets ?? []);
    expect(gifts?.find(({ name }) => name.startsWith('办公用房'))?.usageHours).toBeGreaterThan(20);
    const member = (await answer<MemberDashboardQuery>('member')).me?.inServiceMember;
    expect(member?.hours).toEqual({ approvedHours: 64, pendingHours: 4, targetHours: 50 });
    expect(member?.entries?.edges).toHaveLength(1);
    expect(member?.recommendedShifts?.[0]?.activity?.category).toBe('HEALTH');
  });

  it('shows no one a unit or a self who is neither', async () => {
    const ask = async (as: string | null) =>
      (await hub.ask('{ me { inServiceMember { id } } myUnit { id } }', {}, { as })).data;
    expect(await ask('RESIDENT_REP@000000000001')).toEqual({ me: { inServiceMember: null }, myUnit: null });
    expect(await ask(null)).toEqual({ me: null, myUnit: null });
  });
});

describe('the dashboards of residents', () => {
  const seenBy = async (name: string, as: string | null) => {
    const { query, variables } = operation(name);
    const { data, errors } = await hub.ask(query, variables, { as });
    return {
      data,
      refused: [
        ...new Set(errors?.map(({ path, extensions }) => `${withoutPlaces(path)} ${extensions?.code}`)),
      ],
    };
  };
  const withoutPlaces = (path: readonly (string | number)[] = []) =>
    path.filter((part) => typeof part === 'string').join('.');

  it('show nobody more than what is published', async () => {
    const { data, refused } = await seenBy('chair', null);
    // Fetches side by side answer in any order.
    expect(new Set(refused)).toEqual(
      new Set([
        'resourceCommitments FORBIDDEN',
        'resolutions.edges.node.votes FORBIDDEN',
        'resolutions.edges.node.fulfilment FORBIDDEN',
        'community.reportStats FORBIDDEN',
        'community.partyOrganization.registeredCount FORBIDDEN',
        'community.partyOrganization.managedCount FORBIDDEN',
        'community.partyOrganization.votingEligibleCount FORBIDDEN',
      ]),
    );
    expect(data.jointMeetingAgenda).toBeNull();
    expect(data.community).toMatchObject({ name: '星槐社区(演示)', households: 3057, population: 10170 });
    for (const { node } of data.resolutions.edges)
      expect(node).toMatchObject({ no: expect.any(String), followUps: [], bookings: [], commitments: [] });
    const occurrences = data.facilityBookings.flatMap(
      (calendar: { occurrences: object[] }) => calendar.occurrences,
    );
    expect(occurrences).toContainEqual({
      startsAt: '2026-04-15T06:00:00.000Z',
      endsAt: '2026-04-15T08:00:00.000Z',
      state: 'CONFIRMED',
      booking: null,
    });
  });

  it.each(['liaison', 'member'])('have no desk for nobody, and none of the %s', async (name) => {
    const { data } = await seenBy(name, null);
    expect(data.myUnit ?? null).toBeNull();
    expect(data.me ?? null).toBeNull();
  });

  it('show those who represent residents the meeting, not what a promise is worth', async () => {
    const { data, refused } = await seenBy('chair', 'RESIDENT_REP@000000000001');
    expect(refused).toEqual([
      'resolutions.edges.node.commitments.quantity FORBIDDEN',
      'resolutions.edges.node.commitments.quantityAccepted FORBIDDEN',
    ]);
    expect(data.jointMeetingAgenda).toMatchObject({ no: '2026-A-02', state: 'AGENDA_OPEN' });
    expect(data.resourceCommitments.pledged).toBeGreaterThan(0);
  });
});

describe('a bad request', () => {
  it.each([
    ['an id', '{ facility(id: "x") { id } }', 'BAD_ID'],
    ['a community', '{ community(id: "12") { id } }', 'BAD_ID'],
    [
      'a quarter',
      '{ jointMeetingAgenda(communityId: "000000000001", quarter: "2026Q9") { id } }',
      'BAD_QUARTER',
    ],
    [
      'an empty period',
      `{ facilityBookings(communityId: "000000000001", from: "${week.to}", to: "${week.from}") { facility { id } } }`,
      'EMPTY_PERIOD',
    ],
    [
      'ten years',
      `{ facilityBookings(communityId: "000000000001", from: "2016-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { facility { id } } }`,
      'PERIOD_TOO_LONG',
    ],
    ['a cursor', '{ needs(communityId: "000000000001", after: "xx") { edges { cursor } } }', 'BAD_CURSOR'],
    ['a page', '{ needs(communityId: "000000000001", first: 1000) { edges { cursor } } }', 'BAD_PAGE_SIZE'],
  ])('for %s is refused with a code, a path and a sentence in either language', async (_, query, code) => {
    const [zh, en] = await Promise.all([hub.ask(query, {}, { language: 'zh' }), hub.ask(query)]);
    for (const { errors } of [zh, en]) {
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.path).toHaveLength(1);
    }
    expect(zh.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(en.errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the written schema', () => {
  it('has the same service categories in both subgraphs that use them', () => {
    const categoriesIn = (name: string) =>
      /enum ServiceCategory \{[^}]*\}/.exec(readFileSync(`schema/${name}.graphql`, 'utf8'))?.[0];
    expect(categoriesIn('community')).toBeDefined();
    expect(categoriesIn('community')).toBe(categoriesIn('resident-units'));
  });
});
