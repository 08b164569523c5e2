import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';

const hub = useHub('demo');
const kept = { value: null, suppressed: true };
const shown = (value: number) => ({ value, suppressed: false });

describe('the households of the demonstration', () => {
  it.each([
    [
      '000000000001',
      { LOW_INCOME: shown(5), LIVING_ALONE: shown(5), DISABLED: kept, FRAIL: kept, OTHER: kept },
    ],
    [
      '000000000002',
      { LOW_INCOME: kept, LIVING_ALONE: shown(6), DISABLED: kept, FRAIL: shown(5), OTHER: kept },
    ],
  ])(
    'of %s are a dozen, and leave it as counts of which the small ones are kept back',
    async (id, expected) => {
      const { data } = await hub.ask(
        `{ community(id: "${id}") {
           householdCounts { category count { value suppressed } }
           householdRegister { edges { node { no } } } }
         householdCases(communityId: "${id}") { edges { node { kind household { no } } } } }`,
        {},
        { as: `COMMUNITY_WORKER@${id}` },
      );
      const counts: { category: string; count: object }[] = data.community.householdCounts;
      expect(Object.fromEntries(counts.map(({ category, count }) => [category, count]))).toEqual(expected);
      expect(data.community.householdRegister.edges).toHaveLength(12);
      expect(data.householdCases.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual([
        'SHIFT',
        'CASE',
        'PAIRING',
      ]);
    },
  );
});
