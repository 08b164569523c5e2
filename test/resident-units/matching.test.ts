import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aUnit, aMembership, aNeed, anOffer } = factoriesOn(hub);

describe('a need', () => {
  const offerOf = (unit: TestUnit, title: string, more = {}) => anOffer(unit.id, { title, ...more });

  it('is matched with open offers of member units that are good for it and not over', async () => {
    const unit = await aUnit();
    await aNeed(unit.community);
    await offerOf(unit, '乙');
    await offerOf(unit, '甲', { available_to: '2026-04-15' });
    await offerOf(unit, '将来', { available_from: '2026-05-01' });
    await offerOf(unit, '已过', { available_to: '2026-04-14' });
    await offerOf(unit, '别类', { category: 'REPAIR' });
    await offerOf(unit, '暂停', { state: 'SUSPENDED' });
    await offerOf(await aUnit(), '外单位');
    const left = await aUnit({ communities: [] });
    await aMembership(left.id, unit.community, { until_day: '2026-04-14' });
    await offerOf(left, '已退出');
    const matching = async (page = '') => {
      const { data } = await hub.ask(
        `query ($id: ID!) { needs(communityId: $id) { edges { node { matchingOffers${page} { title } } } } }`,
        { id: unit.community },
      );
      return data.needs.edges[0].node.matchingOffers.map(({ title }: { title: string }) => title).toSorted();
    };
    expect(await matching()).toEqual(['乙', '甲', '将来'].toSorted());
    expect(await matching('(first: 1)')).toHaveLength(1);
  });

  it.each([0, -1, 21])('is not matched with %i offers at once', async (first) => {
    const { community } = await aUnit();
    await aNeed(community);
    const query = `query ($id: ID!, $first: Int!) { needs(communityId: $id) { edges { node { matchingOffers(first: $first) { title } } } } }`;
    expect(codeOf(await hub.ask(query, { id: community, first }))).toBe('BAD_PAGE_SIZE');
  });
});
