import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aUnit, aPledge, aCommitment, aDelivery, aCommitmentThatIs, aResolution } = factoriesOn(hub);

const nodesOf = ({ edges }: { edges: { node: Record<string, unknown> }[] }) => edges.map(({ node }) => node);

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('the board of a community', () => {
  const board = async (id: string, quarter = '2026Q2', more = '') => {
    const { data } = await hub.ask(
      `query ($id: ID!, $quarter: String!) { resourceCommitments(communityId: $id, quarter: $quarter) {
         pledged committed delivered accepted overdue inKindFen ${more} } }`,
      { id, quarter },
    );
    return data.resourceCommitments;
  };

  it('counts pledge, commitment, delivery and acceptance apart', async () => {
    const unit = await aUnit();
    for (const state of ['PLEDGED', 'COMMITTED', 'SCHEDULED', 'PART_DELIVERED', 'DELIVERED', 'ACCEPTED'])
      await aCommitmentThatIs(state, unit);
    for (const state of ['CLOSED_SHORT', 'CANCELLED']) await aCommitmentThatIs(state, unit);
    expect(await board(unit.community)).toEqual({
      pledged: 1,
      committed: 2,
      delivered: 2,
      accepted: 2,
      overdue: 0,
      inKindFen: 6 * 240_000,
    });
  });

  it('has what is due in the quarter, from its first day to its last', async () => {
    const unit = await aUnit();
    hub.setClock(new Date('2026-01-01T09:00:00+08:00'));
    for (const dueOn of ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'])
      await aPledge(unit, { dueOn });
    const list = 'commitments { edges { node { dueOn } } }';
    const { commitments } = await board(unit.community, '2026Q2', list);
    expect(nodesOf(commitments)).toEqual([{ dueOn: '2026-04-01' }, { dueOn: '2026-06-30' }]);
    expect((await board(unit.community, '2026Q1')).pledged).toBe(1);
    expect((await board(unit.community, '2027Q1')).pledged).toBe(0);
  });

  it('comes page by page, and by state', async () => {
    const unit = await aUnit();
    for (const day of ['03', '01', '02']) await aPledge(unit, { dueOn: `2026-05-${day}` });
    await aCommitment(unit, { dueOn: '2026-05-04' });
    const list = (page: string) =>
      board(
        unit.community,
        '2026Q2',
        `commitments(${page}) { edges { node { dueOn } } pageInfo { hasNextPage endCursor } }`,
      );
    const first = (await list('first: 2')).commitments;
    expect(nodesOf(first)).toEqual([{ dueOn: '2026-05-01' }, { dueOn: '2026-05-02' }]);
    const second = (await list(`first: 2, after: "${first.pageInfo.endCursor}"`)).commitments;
    expect(nodesOf(second)).toEqual([{ dueOn: '2026-05-03' }, { dueOn: '2026-05-04' }]);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(nodesOf((await list('state: COMMITTED, first: 5')).commitments)).toEqual([
      { dueOn: '2026-05-04' },
    ]);
  });

  it.each([
    ['a quarter', { id: '000000000001', quarter: '2026Q5' }, 'BAD_QUARTER'],
    ['a quarter of another century', { id: '000000000001', quarter: '1999Q4' }, 'BAD_QUARTER'],
    ['a community', { id: 'x', quarter: '2026Q2' }, 'BAD_ID'],
  ])('of what is not %s is refused', async (_, variables, code) => {
    const query = `query ($id: ID!, $quarter: String!) { resourceCommitments(communityId: $id, quarter: $quarter) { pledged } }`;
    expect(codeOf(await hub.ask(query, variables))).toBe(code);
  });
});

describe('a joint meeting', () => {
  it('is told what is due by the end of its quarter and not settled, by day', async () => {
    const unit = await aUnit();
    const other = await aUnit({ communities: [unit.community] });
    for (const [title, dueOn] of [
      ['后', '2026-06-30'],
      ['先', '2026-04-20'],
      ['下季度', '2026-07-01'],
    ])
      await aCommitment(unit, { title, dueOn });
    for (const state of ['ACCEPTED', 'CLOSED_SHORT', 'CANCELLED']) await aCommitmentThatIs(state, unit);
    const meeting = { no: '2026-T-02', quarter: '2026Q2', kind: 'REGULAR', state: 'DRAFT' };
    const id = await hub.insert('party-branch', 'joint_meeting', {
      community_id: unit.community,
      ...meeting,
    });
    const { data } = await hub.ask(
      'query ($id: ID!) { jointMeeting(id: $id) { commitmentsDue { title } memberUnits { id } } }',
      { id },
    );
    expect(data.jointMeeting).toEqual({
      commitmentsDue: [{ title: '先' }, { title: '后' }],
      memberUnits: [unit.id, other.id].toSorted().map((unitId) => ({ id: unitId })),
    });
  });
});

describe('a resolution', () => {
  it('is carried out as far as what was promised for it is accepted', async () => {
    const unit = await aUnit();
    const resolutionId = await aResolution(unit.community);
    await aCommitment(unit, { resolutionId });
    const kept = await aCommitment(unit, { resolutionId });
    const more = await aDelivery(unit, kept, 180);
    await hub.write('acceptDelivery', { deliveryId: more, quantity: 180 }, unit.worker);
    const cancelled = await aCommitment(unit, { resolutionId });
    await hub.write('cancelCommitment', { commitmentId: cancelled, reason: '计划调整' }, unit.head);
    const { data } = await hub.ask(
      'query ($id: ID!) { commitment(id: $id) { resolution { fulfilment commitments { no } } } }',
      { id: kept },
    );
    // More than was promised is no more than kept, and what was cancelled was never to come.
    expect(data.commitment.resolution).toMatchObject({ fulfilment: 0.5 });
    expect(data.commitment.resolution.commitments).toHaveLength(3);
  });
});
