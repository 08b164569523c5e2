import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, promiseOf, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aCommitment, aDelivery, aNeed } = factoriesOn(hub);

const claim = (unit: TestUnit, needId: string, quantity: number, more = {}) =>
  hub.write(
    'claimNeed',
    promiseOf(unit, { needId, quantity, ...more }),
    unit.liaison,
    'id state need { id title }',
  );

async function sumsOf(needId: string, community: string) {
  const { data } = await hub.ask(
    `query ($id: ID!) { needs(communityId: $id) { edges { node { id quantityPledged quantityCommitted
       quantityFulfilled commitments { quantity } } } } }`,
    { id: community },
  );
  const { quantityPledged, quantityCommitted, quantityFulfilled, commitments } = data.needs.edges.find(
    ({ node }: { node: { id: string } }) => node.id === needId,
  ).node;
  return [quantityPledged, quantityCommitted, quantityFulfilled, commitments.length];
}

describe('a need', () => {
  it('is claimed in parts by several units', async () => {
    const community = aCommunity();
    const needId = await aNeed(community);
    for (const quantity of [50, 70]) {
      const { data } = await claim(await aUnit({ communities: [community] }), needId, quantity);
      expect(data.claimNeed).toMatchObject({ state: 'PLEDGED', need: { id: needId, title: '绿化苗木补植' } });
    }
    expect(await sumsOf(needId, community)).toEqual([120, 0, 0, 2]);
  });

  it('claimed by fifty units at once has fifty claims with fifty numbers', async () => {
    const community = aCommunity();
    const needId = await aNeed(community);
    const units = await atOnce(50, () => aUnit({ communities: [community] }));
    const answers = await Promise.all(units.map((unit) => claim(unit, needId, 3)));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    expect(await sumsOf(needId, community)).toEqual([150, 0, 0, 50]);
  });

  it.each([
    ['by a stranger', {}, 'FORBIDDEN'],
    ['that is none', { needId: 'x' }, 'BAD_ID'],
    ['with nothing', { quantity: 0 }, 'BAD_QUANTITY'],
    ['for yesterday', { dueOn: '2026-04-14' }, 'DUE_IN_THE_PAST'],
  ])('%s is not claimed', async (_, more, code) => {
    const unit = await aUnit();
    const by = code === 'FORBIDDEN' ? (await aUnit()).liaison : unit.liaison;
    expect(codeOf(await hub.write('claimNeed', promiseOf(unit, { needId: newId(), ...more }), by))).toBe(
      code,
    );
  });

  it('counts pledge, commitment and acceptance apart, and none of what was cancelled', async () => {
    const unit = await aUnit();
    const needId = await aNeed(unit.community);
    const claimed = async (quantity: number) =>
      (await claim(unit, needId, quantity)).data.claimNeed.id as string;
    const bound = async (quantity: number) => {
      const commitmentId = await claimed(quantity);
      await hub.write('confirmCommitment', { commitmentId }, unit.head);
      return commitmentId;
    };
    await claimed(7);
    const cancelled = await bound(11);
    await hub.write('cancelCommitment', { commitmentId: cancelled, reason: '计划调整' }, unit.head);
    const short = await bound(60);
    const deliveryId = await aDelivery(unit, short, 50);
    await hub.write('acceptDelivery', { deliveryId, quantity: 40 }, unit.worker);
    expect(await sumsOf(needId, unit.community)).toEqual([7, 60, 40, 3]);
    // Of what was closed short nothing more is to come, so it covers no more of the need than was accepted.
    await hub.write('closeCommitmentShort', { commitmentId: short, reason: '缺货' }, unit.worker);
    expect(await sumsOf(needId, unit.community)).toEqual([7, 40, 40, 3]);
  });

  it('for trees is not met by kilograms', async () => {
    const unit = await aUnit();
    const needId = await aNeed(unit.community);
    await claim(unit, needId, 300, { unitOfMeasure: '公斤' });
    await claim(unit, needId, 20, { unitOfMeasure: ' 株 ' });
    expect(await sumsOf(needId, unit.community)).toEqual([20, 0, 0, 2]);
  });
});

describe('a unit of two communities', () => {
  /** The unit with who speaks for it in the community. */
  const speaking = (unit: TestUnit, community: string): TestUnit => ({
    ...unit,
    community,
    liaison: `LIAISON@${unit.id}/${community}`,
    head: `UNIT_HEAD@${unit.id}/${community}`,
    worker: `COMMUNITY_WORKER@${community}`,
  });

  it('has a liaison and a head for each, who do nothing for the other', async () => {
    const [a = '', b = ''] = [aCommunity(), aCommunity()];
    const unit = await aUnit({ communities: [a, b] });
    const inB = speaking(unit, b);
    expect(codeOf(await hub.write('pledgeCommitment', promiseOf(unit), inB.liaison))).toBe('FORBIDDEN');
    const commitmentId = await aCommitment(unit);
    const deliver = (as: string) => hub.write('recordDelivery', { commitmentId, quantity: 1 }, as);
    const cancel = (as: string) => hub.write('cancelCommitment', { commitmentId, reason: '无' }, as);
    for (const stranger of [inB.liaison, inB.head]) {
      expect(codeOf(await deliver(stranger))).toBe('NOT_FOUND');
      expect(codeOf(await cancel(stranger))).toBe('NOT_FOUND');
    }
    expect(codeOf(await deliver(unit.liaison))).toBeUndefined();
  });

  it('promises to each for itself, and nothing counts twice', async () => {
    const communities = [aCommunity(), aCommunity()];
    const unit = await aUnit({ communities });
    const money = { kind: 'FUNDS', unitOfMeasure: '元', valueFen: undefined };
    for (const [i, community] of communities.entries()) {
      const party = speaking(unit, community);
      const id = await aCommitment(party, { ...money, quantity: 100 * (i + 1) });
      await aDelivery(party, id, 10 * (i + 1));
      const { data } = await hub.ask('query ($id: ID!) { commitment(id: $id) { no } }', { id });
      expect(data.commitment.no).toBe('C-2026-0001');
    }
    const boards = await Promise.all(
      communities.map(async (id) => {
        const { data } = await hub.ask(
          `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") {
             moneyCommittedFen moneyDeliveredFen delivered } }`,
          { id },
        );
        return data.resourceCommitments;
      }),
    );
    expect(boards).toEqual([
      { moneyCommittedFen: 10_000, moneyDeliveredFen: 1_000, delivered: 1 },
      { moneyCommittedFen: 20_000, moneyDeliveredFen: 2_000, delivered: 1 },
    ]);
    const { data } = await hub.ask(
      'query ($id: ID!) { unit(id: $id) { communities { id } commitments { edges { node { quantity } } } } }',
      { id: unit.id },
    );
    expect(data.unit.communities).toEqual(communities.map((id) => ({ id })));
    expect(data.unit.commitments.edges).toHaveLength(2);
  });

  it('has its delivery accepted by the community it promised to, not by the other', async () => {
    const [a = '', b = ''] = [aCommunity(), aCommunity()];
    const unit = await aUnit({ communities: [a, b] });
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 120);
    const accept = (community: string) =>
      hub.write('acceptDelivery', { deliveryId, quantity: 120 }, `COMMUNITY_WORKER@${community}`);
    expect(codeOf(await accept(b))).toBe('NOT_FOUND');
    expect(codeOf(await accept(a))).toBeUndefined();
  });
});
