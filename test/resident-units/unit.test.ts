import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const {
  aCommunity,
  aUnit,
  aMembership,
  anAgreement,
  aClause,
  aCommitment,
  aDelivery,
  aMember,
  anEntry,
  anOffer,
} = factoriesOn(hub);

describe('a unit', () => {
  const dashboard = `query ($id: ID!) { unit(id: $id) { name communities { id } memberships { liaisonGap liaison { displayName } }
    agreements { edges { node { inForce clauses { kept commitments { no } } } } }
    commitments(first: 100) { edges { node { no overdue clause { no } agreement { no } deliveries { quantity } community { id } } } }
    offers { edges { node { title } } } inServiceMembers { edges { node { displayName reports { state overdue } hours(year: 2026) { approvedHours } } } } } }`;

  // Loads of the same rows from two places run together when they meet in time, so the figure is a ceiling.
  it.each([1, 12, 30])(
    'with %i of everything costs one statement for each kind of row and place',
    async (rows) => {
      const unit = await aUnit();
      for (let no = 1; no <= rows; no++) {
        const clauseId = await aClause(await anAgreement(unit));
        await aDelivery(unit, await aCommitment(unit, { clauseId }), 1);
        const { id, as } = await aMember({ community: unit.community });
        await hub.sql('resident-units', 'update in_service_member set unit_id = $1 where id = $2', [
          unit.id,
          id,
        ]);
        await anEntry({ id, community: unit.community });
        await anOffer(unit.id, { title: as });
      }
      const statements = await hub.statementsOf(async () => {
        const { data, errors } = await hub.ask(dashboard, { id: unit.id });
        expect(errors).toBeUndefined();
        expect(data.unit.commitments.edges).toHaveLength(rows);
      });
      expect(statements.length).toBeLessThanOrEqual(16);
    },
  );

  it.each(['unit', 'agreement', 'commitment'])('and %s are found by id, or not at all', async (field) => {
    expect(codeOf(await hub.ask(`{ ${field}(id: "x") { id } }`))).toBe('BAD_ID');
    expect(await hub.ask(`{ ${field}(id: "${newId()}") { id } }`)).toEqual({ data: { [field]: null } });
  });

  it('has a liaison in a community that is one', async () => {
    const { id } = await aUnit();
    const query = 'query ($id: ID!) { unit(id: $id) { liaison(communityId: "x") { id } } }';
    expect(codeOf(await hub.ask(query, { id }))).toBe('BAD_ID');
  });

  it('is one of those for which someone speaks, each of which they come to', async () => {
    const [first, second] = [await aUnit(), await aUnit()].toSorted((a, b) => a.id.localeCompare(b.id));
    const other = await aUnit();
    const query = 'query ($id: ID) { myUnits { id } first: myUnit { id } one: myUnit(id: $id) { id } }';
    const ask = async (as: string | null, id: string | null) => (await hub.ask(query, { id }, { as })).data;
    const both = `${second?.head},${first?.liaison}`;
    const [a, b] = [{ id: first?.id }, { id: second?.id }];
    expect(await ask(both, b.id ?? null)).toEqual({ myUnits: [a, b], first: a, one: b });
    expect(await ask(both, null)).toEqual({ myUnits: [a, b], first: a, one: a });
    expect(await ask(both, other.id)).toMatchObject({ first: a, one: null });
    for (const as of [null, other.worker])
      expect(await ask(as, a.id ?? null)).toEqual({ myUnits: [], first: null, one: null });
    expect(codeOf(await hub.ask('{ myUnit(id: "x") { id } }'))).toBe('BAD_ID');
  });

  it('is listed where it takes part today', async () => {
    const community = aCommunity();
    const unit = await aUnit({ communities: [community] });
    await aMembership((await aUnit()).id, community, { until_day: '2026-04-14' });
    await aMembership((await aUnit()).id, community, { from_day: '2026-04-16' });
    const { data } = await hub.ask('query ($id: ID!) { units(communityId: $id) { id } }', { id: community });
    expect(data.units).toEqual([{ id: unit.id }]);
    expect(codeOf(await hub.ask('{ units(communityId: "x") { id } }'))).toBe('BAD_ID');
  });
});
