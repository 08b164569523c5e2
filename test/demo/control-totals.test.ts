import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { testLimits } from '../support/open-hub.ts';

const totals = JSON.parse(readFileSync(new URL('../../demo/control-totals.json', import.meta.url), 'utf8'));
// Sums over everything there is are asked for at once, as nobody else does.
const hub = useHub('demo', {
  limits: { ...testLimits, cost: { ...testLimits.cost, perRequest: 5_000_000 } },
});
const [A, B] = ['000000000001', '000000000002'];
const quarters = ['2025Q2', '2025Q3', '2025Q4', '2026Q1', '2026Q2', '2026Q3'];

async function ask(query: string, as?: string) {
  const { data, errors } = await hub.ask(query, {}, as ? { as } : {});
  expect(errors).toBeUndefined();
  return data;
}

/** Every node of a list that can grow, page after page. */
async function everyNode(
  list: (page: string) => string,
  of: (data: Record<string, never>) => Page,
  as?: string,
) {
  const nodes: Record<string, unknown>[] = [];
  for (let after = ''; ; ) {
    const { edges, pageInfo } = of(await ask(list(`first: 100${after}`), as));
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}
interface Page {
  edges: { node: Record<string, unknown> }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const tally = (values: unknown[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, group]) => [value, group.length]));
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describe('community A', () => {
  it('has the area, households, people and low-income households of the report, grid by grid', async () => {
    const { community } =
      await ask(`{ community(id: "${A}") { name areaKm2 households population lowIncomeHouseholds { value }
      grids { no latestPopulation { households people lowIncomeHouseholds { value } } } } }`);
    expect(community).toMatchObject({
      name: totals.A.name,
      areaKm2: totals.A.areaKm2,
      households: totals.A.households,
      population: totals.A.people,
      lowIncomeHouseholds: { value: totals.A.lowIncome },
    });
    expect(community.grids).toEqual(
      totals.A.grids.map(({ no, households, people, lowIncome }: Record<string, number>) => ({
        no,
        latestPopulation: { households, people, lowIncomeHouseholds: { value: lowIncome } },
      })),
    );
  });

  it('has its members by group, registration, standing and occupation', async () => {
    const { partyOrganization } = await ask(
      `{ partyOrganization(communityId: "${A}") {
      registeredCount managedCount votingEligibleCount groups { no memberCount
        members(first: 100) { edges { node { category standing occupation frail canVote } } } } } }`,
      `BRANCH_SECRETARY@${A}`,
    );
    expect(partyOrganization).toMatchObject({
      registeredCount: totals.A.registered,
      managedCount: totals.A.managed,
      votingEligibleCount: totals.A.votingEligible,
    });
    const { groups } = partyOrganization;
    expect(groups.map(({ memberCount }: { memberCount: number }) => memberCount)).toEqual(
      totals.A.groupSizes,
    );
    const members = groups.flatMap(({ members }: { members: Page }) => members.edges.map(({ node }) => node));
    const registered = members.filter(({ category }: { category: string }) => category === 'REGISTERED');
    expect(
      tally(registered.map(({ occupation }: { occupation: string }) => occupation.toLowerCase())),
    ).toEqual(totals.A.registeredBreakdown);
    expect(tally(members.map(({ standing }: { standing: string }) => standing)).PROBATIONARY).toBe(
      totals.A.probationary,
    );
    expect(members.filter(({ frail }: { frail: boolean }) => frail)).toHaveLength(totals.A.frail);
    expect(tally(members.map(({ category }: { category: string }) => category))).toMatchObject({
      FLOATING: sum(totals.A.grids.map(({ floating }: { floating: number }) => floating)),
      UNTRANSFERRED: sum(totals.A.grids.map(({ untransferred }: { untransferred: number }) => untransferred)),
    });
  });

  it('has the rooms of its 210 m²', async () => {
    const { community } = await ask(
      `{ community(id: "${A}") { facilities { name areaM2 capacity bookable providerUnit { code } } } }`,
    );
    const rooms = community.facilities.filter(({ providerUnit }: { providerUnit: unknown }) => !providerUnit);
    expect(sum(rooms.map(({ areaM2 }: { areaM2: number }) => areaM2))).toBe(totals.A.officeM2);
    for (const { name, m2, cap, bookable } of totals.A.rooms) {
      expect(rooms).toContainEqual({ name, areaM2: m2, capacity: cap || null, bookable, providerUnit: null });
    }
  });

  it('has its in-service members by unit, report and hours', async () => {
    const { units, community } =
      await ask(`{ community(id: "${A}") { reportStats { reported active onTarget } }
      units(communityId: "${A}") { code name inServiceMembers(first: 100) { edges { node {
        reports { state } hours(year: 2026) { approvedHours } } } } } }`);
    expect(units).toHaveLength(totals.A.units);
    const byUnit = units.map(
      ({ code, name, inServiceMembers }: { code: string; name: string; inServiceMembers: Page }) => [
        `${code} ${name}`,
        inServiceMembers.edges.length,
      ],
    );
    expect(Object.fromEntries(byUnit)).toEqual(totals.A.inServiceByUnit);
    const members = units.flatMap(({ inServiceMembers }: { inServiceMembers: Page }) =>
      inServiceMembers.edges.map(({ node }) => node),
    );
    expect(members).toHaveLength(totals.A.inService);
    expect(tally(members.map(({ reports }: { reports: { state: string }[] }) => reports[0]?.state))).toEqual(
      totals.A.reportStates,
    );
    const active = members.filter(
      ({ reports }: { reports: { state: string }[] }) => reports[0]?.state === 'ACTIVE',
    );
    const hours = active.map((member: { hours: { approvedHours: number } }) => member.hours.approvedHours);
    const band = (h: number) => (h >= 50 ? '>=50' : h >= 25 ? '25-50' : '<25');
    expect(tally(hours.map(band))).toEqual(totals.A.hoursBands);
    expect(community.reportStats).toEqual({
      reported: 49,
      active: 44,
      onTarget: totals.A.hoursBands['>=50'],
    });
  });
});

describe('community B', () => {
  it('has the compounds, households, people and green cover of the report', async () => {
    const { community } =
      await ask(`{ community(id: "${B}") { name greenCoverage households population units { code }
      compounds { governance latestPopulation { households people } } } }`);
    expect(community).toMatchObject({
      name: totals.B.name,
      greenCoverage: totals.B.greenCoverage,
      households: totals.B.households,
      population: totals.B.people,
    });
    expect(community.units).toHaveLength(totals.B.units);
    expect(community.compounds).toHaveLength(totals.B.compounds);
    expect(
      tally(community.compounds.map(({ governance }: { governance: string }) => governance)).THREE_IN_ONE,
    ).toBe(totals.B.threeInOne);
    const counts = community.compounds.map(
      ({ latestPopulation }: { latestPopulation: { households: number } }) => latestPopulation.households,
    );
    expect(counts.toSorted((a: number, b: number) => b - a)).toEqual(totals.B.compoundHouseholds);
  });
});

describe('both communities', () => {
  it('have their meetings, agenda items, resolutions and follow-ups', async () => {
    const data = await ask(`{ communities { jointMeetings(first: 100) { edges { node { state agenda { id }
      resolutions { followUps { state overdue } } } } } } }`);
    const meetings = data.communities.flatMap(({ jointMeetings }: { jointMeetings: Page }) =>
      jointMeetings.edges.map(({ node }) => node),
    );
    expect({
      total: meetings.length,
      ...tally(meetings.map(({ state }: { state: string }) => state)),
    }).toEqual(totals.hub.meetings);
    expect(meetings.flatMap(({ agenda }: { agenda: unknown[] }) => agenda)).toHaveLength(
      totals.hub.agendaItems,
    );
    const resolutions = meetings.flatMap((meeting: { resolutions: unknown[] }) => meeting.resolutions);
    expect(resolutions).toHaveLength(totals.hub.resolutions);
    const followUps = resolutions.flatMap(({ followUps }: { followUps: unknown[] }) => followUps);
    const states = followUps.map(({ state, overdue }: { state: string; overdue: boolean }) =>
      overdue ? 'OVERDUE' : state,
    );
    expect({ ...tally(states), total: followUps.length }).toEqual(totals.hub.followUps);
  });

  it('have their needs by state', async () => {
    const states = await Promise.all(
      [A, B].map((id) =>
        everyNode(
          (page) =>
            `{ needs(communityId: "${id}", ${page}) { edges { node { state } } pageInfo { hasNextPage endCursor } } }`,
          ({ needs }) => needs as unknown as Page,
        ),
      ),
    );
    const all = states.flat().map(({ state }) => state);
    expect({ ...tally(all), total: all.length }).toEqual(totals.hub.needs);
  });

  it('have their commitments by state, and their money to the fen', async () => {
    const boards = await Promise.all(
      [A, B].flatMap((id) =>
        quarters.map(async (quarter) => {
          const { resourceCommitments } =
            await ask(`{ resourceCommitments(communityId: "${id}", quarter: "${quarter}") {
            moneyCommittedFen moneyDeliveredFen inKindFen commitments(first: 100) { edges { node { state } } } } }`);
          return resourceCommitments;
        }),
      ),
    );
    const states = boards.flatMap(({ commitments }) =>
      commitments.edges.map(({ node }: { node: { state: string } }) => node.state),
    );
    expect({ ...tally(states), total: states.length }).toEqual(totals.hub.commitments);
    expect({
      committed: sum(boards.map(({ moneyCommittedFen }) => moneyCommittedFen)),
      delivered: sum(boards.map(({ moneyDeliveredFen }) => moneyDeliveredFen)),
      inKindValued: sum(boards.map(({ inKindFen }) => inKindFen)),
    }).toEqual(totals.hub.moneyCents);
  });

  it('have their hour entries by state', async () => {
    const { communities } =
      await ask(`{ communities { units { code inServiceMembers(first: 100) { edges { node { id
      entries(first: 100) { edges { node { id state } } } } } } } } }`);
    const entries = communities.flatMap(({ units }: { units: { inServiceMembers: Page }[] }) =>
      units.flatMap(({ inServiceMembers }) =>
        inServiceMembers.edges.flatMap(({ node }) => (node.entries as Page).edges.map((edge) => edge.node)),
      ),
    );
    const states = [...new Map(entries.map((entry: { id: string }) => [entry.id, entry])).values()].map(
      (entry) => (entry as { state: string }).state,
    );
    expect({ ...tally(states), total: states.length }).toEqual(totals.hub.hourEntries);
  });

  it('have their units and agreements, one unit in both', async () => {
    const { communities } = await ask(
      `{ communities { units { code name agreements { edges { node { no } } } } } }`,
    );
    const units = communities.flatMap(({ units }: { units: { code: string; name: string }[] }) =>
      units.map(({ code, name }) => `${code} ${name}`),
    );
    expect(new Set(units).size).toBe(totals.units.total);
    expect(units.filter((unit: string, i: number) => units.indexOf(unit) !== i)).toEqual(totals.units.shared);
    const numbers = communities.flatMap(({ units }: { units: { agreements: Page }[] }) =>
      units.flatMap(({ agreements }) => agreements.edges.map(({ node }) => node.no)),
    );
    expect(new Set(numbers).size).toBe(totals.units.agreements);
  });
});

describe('the headline chain', () => {
  it('leads from the money of two units over a resolution to rooms in which two joint meetings were held', async () => {
    const { resolutions } =
      await ask(`{ resolutions(communityId: "${A}", first: 100) { edges { node { no fulfilment
      commitments { kind valueFen unit { code } deliveredAssets { name } }
      bookings { title purpose { ... on JointMeeting { quarter } } } } } } }`);
    const chain = resolutions.edges
      .map(({ node }: { node: { no: string } }) => node)
      .find(({ no }: { no: string }) => no === '2025-A-03');
    expect(chain.fulfilment).toBe(1);
    expect(
      chain.commitments
        .filter(({ kind }: { kind: string }) => kind === 'FUNDS')
        .map(({ valueFen, unit }: { valueFen: number; unit: { code: string } }) => [unit.code, valueFen]),
    ).toEqual([
      ['U01', 18_000_000],
      ['U02', 12_000_000],
    ]);
    expect(chain.commitments[0].deliveredAssets).toEqual([{ name: '办公用房 210 m²' }]);
    expect(chain.bookings.map(({ purpose }: { purpose: { quarter: string } }) => purpose.quarter)).toEqual([
      '2025Q4',
      '2026Q1',
    ]);
  });
});
