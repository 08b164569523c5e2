import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { useAlone } from './alone.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const alone = useAlone(hub);
const factories = factoriesOn(hub);
const { aUnit, anAgreement, aClause, someLendingTerms, aCommitment, aDelivery, aResolution } = factories;
const { aMember, anEntry, aShift, aSignup } = factories;

/** The fields of one entity, and which of them were refused. */
async function told(of: { __typename: string; id: string }, fields: string, as: string | null) {
  const { data, errors = [] } = await alone.entities([of], fields, as);
  const refused = errors.map(({ path, extensions }) => [path?.slice(2).join('.'), extensions?.code]);
  return { told: data?._entities[0], refused };
}

const neighbourOf = ({ community }: TestUnit) => aUnit({ communities: [community] });
const volunteerOf = (community: string) => `VOLUNTEER@${newId()}/${community}`;

describe('the totals of a community', () => {
  const fields = 'commitmentBoard(quarter: "2026Q2") { committed inKindFen } reportStats { active }';

  it('are for all who have to do with it, those who only serve among them', async () => {
    const unit = await aUnit();
    await aCommitment(unit);
    await aMember({ community: unit.community });
    const community = { __typename: 'Community', id: unit.community };
    for (const as of [unit.chair, unit.liaison, (await neighbourOf(unit)).head, volunteerOf(unit.community)])
      expect(await told(community, fields, as)).toEqual({
        told: { commitmentBoard: { committed: 1, inKindFen: 240_000 }, reportStats: { active: 1 } },
        refused: [],
      });
  });

  it('are refused to everyone else, each at its place', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    const community = { __typename: 'Community', id: unit.community };
    // A grant on a unit alone has to do with no community.
    for (const as of [null, other.head, other.worker, `LIAISON@${unit.id}`, 'STREET_OFFICE@999999999'])
      expect(await told(community, fields, as)).toEqual({
        told: { commitmentBoard: null, reportStats: null },
        refused: [
          ['commitmentBoard', 'FORBIDDEN'],
          ['reportStats', 'FORBIDDEN'],
        ],
      });
  });

  it('asked for by its code are refused with who might have them', async () => {
    const { community } = await aUnit();
    const query = `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { pledged } }`;
    for (const as of [null, (await aUnit()).head]) {
      const { data, errors } = await hub.ask(query, { id: community }, { as });
      expect(data).toEqual({ resourceCommitments: null });
      expect(errors).toMatchObject([{ path: ['resourceCommitments'], extensions: { code: 'FORBIDDEN' } }]);
      expect(errors?.[0]?.message).toContain('anyone with a role of the community');
    }
  });

  it('are counted of all, and listed of what who asks may see', async () => {
    const unit = await aUnit();
    await aCommitment(unit);
    const board = `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { committed
      commitments { edges { node { title } } } } }`;
    const { data } = await hub.ask(board, { id: unit.community }, { as: volunteerOf(unit.community) });
    expect(data.resourceCommitments).toEqual({ committed: 1, commitments: { edges: [] } });
  });
});

describe('a commitment', () => {
  const fields = 'title valueFen quantity quantityDelivered quantityAccepted closingReason';
  const money = { kind: 'FUNDS', unitOfMeasure: '元', quantity: 500, valueFen: undefined };
  const worth = ['valueFen', 'closingReason'];
  const quantities = ['quantity', 'quantityDelivered', 'quantityAccepted'];

  it.each([
    ['of goods', {}, worth],
    ['of money', money, [...worth, ...quantities]],
  ])('%s tells another unit of its meeting no %j', async (_, more, hidden) => {
    const unit = await aUnit();
    const commitment = { __typename: 'Commitment', id: await aCommitment(unit, more) };
    const { refused } = await told(commitment, fields, (await neighbourOf(unit)).liaison);
    expect(refused.toSorted()).toEqual(hidden.map((field) => [field, 'FORBIDDEN']).toSorted());
    for (const as of [unit.liaison, unit.head, unit.chair, `AUDITOR@${unit.community}`])
      expect((await told(commitment, fields, as)).refused).toEqual([]);
  });

  it('tells a need what is promised for it in all, whoever asks', async () => {
    const unit = await aUnit();
    const id = newId();
    const commitmentId = await aCommitment(unit);
    await hub.sql('resident-units', 'update commitment set need_id = $1 where id = $2', [id, commitmentId]);
    const need = { __typename: 'Need', id, unitOfMeasure: '株' };
    expect(
      await told(need, 'quantityPledged quantityCommitted quantityFulfilled commitments { id }', null),
    ).toEqual({
      told: { quantityPledged: 0, quantityCommitted: 120, quantityFulfilled: 0, commitments: [] },
      refused: [],
    });
  });
});

describe('what rests on what is not shown', () => {
  it('is told all the same: whether a place is still lent, and whether a clause is kept', async () => {
    const unit = await aUnit();
    const agreement = await anAgreement(unit, { active_to: '2026-04-14' });
    const terms = { __typename: 'LendingTerms', id: await someLendingTerms(unit.id, agreement) };
    expect(await told(terms, 'suspended agreement { id }', null)).toEqual({
      told: { suspended: true, agreement: null },
      refused: [],
    });
    const clause = { __typename: 'AgreementClause', id: await aClause(await anAgreement(unit)) };
    expect((await told(clause, 'kept', unit.liaison)).told).toEqual({ kept: false });
    await aCommitment(unit, { clauseId: clause.id });
    expect((await told(clause, 'kept', unit.liaison)).told).toEqual({ kept: true });
  });

  it('is told all the same: how many seats of a shift are taken and free', async () => {
    const { id, community } = await aMember();
    const shift = { __typename: 'Shift', id: await aShift(community, { capacity: 3 }) };
    await aSignup(id, shift.id);
    const seats = 'inServiceCapacity inServiceSignups inServiceFree signups { edges { node { id } } }';
    expect((await told(shift, seats, null)).told).toEqual({
      inServiceCapacity: 3,
      inServiceSignups: 1,
      inServiceFree: 2,
      signups: { edges: [] },
    });
  });
});

describe('a resolution', () => {
  const query = `query ($id: ID!) { resolution(id: $id) { no fulfilment commitments { id } } }`;

  it('that is public tells how far it is carried out only to those who have to do with its community', async () => {
    const unit = await aUnit();
    const resolutionId = await aResolution(unit.community);
    const id = await aCommitment(unit, { resolutionId });
    const deliveryId = await aDelivery(unit, id, 60);
    await hub.write('acceptDelivery', { deliveryId, quantity: 60 }, unit.worker);
    const { data } = await hub.ask(query, { id: resolutionId }, { as: volunteerOf(unit.community) });
    expect(data.resolution).toMatchObject({ fulfilment: 0.5, commitments: [] });
    for (const as of [null, (await aUnit()).liaison]) {
      const answer = await hub.ask(query, { id: resolutionId }, { as });
      expect(answer.data.resolution).toMatchObject({ fulfilment: null, commitments: [] });
      expect(answer.errors).toMatchObject([
        { path: ['resolution', 'fulfilment'], extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });

  it('is not carried out, or held up, by what is promised to another community', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    const resolutionId = await aResolution(unit.community);
    await aCommitment(other, { resolutionId });
    const { data } = await hub.ask(query, { id: resolutionId }, { as: unit.chair });
    expect(data.resolution).toMatchObject({ fulfilment: null, commitments: [] });
  });
});

describe('the hours of an activity', () => {
  it('are told to those who have to do with its community', async () => {
    const member = await aMember();
    const entryId = await anEntry(member, { state: 'APPROVED' });
    const id = String((await factories.rowOf('service_hour_entry', entryId))?.activity_id);
    const activity = { __typename: 'ServiceActivity', id, community: { id: member.community } };
    expect(await told(activity, 'approvedHours', volunteerOf(member.community))).toEqual({
      told: { approvedHours: 2 },
      refused: [],
    });
    const refused = { told: { approvedHours: null }, refused: [['approvedHours', 'FORBIDDEN']] };
    expect(await told(activity, 'approvedHours', volunteerOf(factories.aCommunity()))).toEqual(refused);
    expect(await told({ __typename: 'ServiceActivity', id }, 'approvedHours', member.as)).toEqual(refused);
  });
});

describe('the hours of a member', () => {
  it('are added up for whoever sees the member, wherever they were served', async () => {
    const member = await aMember();
    await anEntry(member, { state: 'APPROVED' });
    await anEntry({ ...member, community: factories.aCommunity() }, { state: 'APPROVED', day: '2026-03-01' });
    const of = { __typename: 'InServiceMember', id: member.id };
    const fields = 'hours(year: 2026) { approvedHours } entries { edges { node { id } } }';
    const hoursFor = async (as: string) => {
      const { hours, entries } = (await told(of, fields, as)).told;
      return [hours.approvedHours, entries.edges.length];
    };
    expect(await hoursFor(member.as)).toEqual([4, 2]);
    expect(await hoursFor(member.unit.liaison)).toEqual([4, 2]);
    // The branch sees what was served for its community, and how much of the year's target that leaves.
    expect(await hoursFor(member.secretary)).toEqual([4, 1]);
  });
});
