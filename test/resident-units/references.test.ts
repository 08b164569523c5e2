import { newId } from '@hub/kit/identifiers.ts';
import { subgraph } from '@hub/resident-units/subgraph.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { useAlone } from './alone.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const alone = useAlone(hub);
const factories = factoriesOn(hub);
const { aUnit, aMembership, aLiaison, anAgreement, aClause, aCommitment, aDelivery } = factories;
const { anOffer, someLendingTerms, aMember, aShift, aSignup, anEntry } = factories;

/** Asks for entities by key, as a gateway does. */
async function entities(typename: string, ids: string[]) {
  const of = ids.map((id) => ({ __typename: typename, id }));
  let rows: unknown;
  let refused: unknown;
  const statements = await alone.reads(async () => {
    const { data, errors = [] } = await alone.entities(of, 'id');
    rows = data?._entities;
    refused = errors.map(({ path, extensions }) => [path?.[1], extensions?.code]);
  });
  return { rows, errors: refused, statements };
}

/** Makes one row of each type that is found by key. */
const owned: Record<string, () => Promise<string>> = {
  Unit: async () => (await aUnit()).id,
  Membership: async () => aMembership((await aUnit()).id, factories.aCommunity()),
  Liaison: async () => aLiaison((await aUnit()).id, factories.aCommunity()),
  Agreement: async () => anAgreement(await aUnit()),
  AgreementClause: async () => aClause(await anAgreement(await aUnit())),
  ResourceOffer: async () => anOffer((await aUnit()).id),
  LendingTerms: async () => someLendingTerms((await aUnit()).id),
  Commitment: async () => aCommitment(await aUnit()),
  Delivery: async () => {
    const unit = await aUnit();
    return aDelivery(unit, await aCommitment(unit), 1);
  },
  InServiceMember: async () => (await aMember()).id,
  CheckInReport: async () => (await aMember()).reportId,
  ShiftSignup: async () => {
    const { id, community } = await aMember();
    return aSignup(id, await aShift(community));
  },
  ServiceHourEntry: async () => anEntry(await aMember()),
};

/** What other subgraphs own: any key will do, and nothing is read. */
const stubs = ['Facility', 'JointMeeting', 'Need', 'Resolution', 'ServiceActivity', 'Shift'];

describe('an entity by key', () => {
  it('is of every type that has one', () => {
    expect(Object.keys(subgraph.references).toSorted()).toEqual(
      [...Object.keys(owned), ...stubs, 'Community', 'Person', 'AuditTrail'].toSorted(),
    );
  });

  it.each(Object.keys(owned))(
    '%s is read in one statement, missing and broken ids included',
    async (typename) => {
      const made = owned[typename] as () => Promise<string>;
      const [first, second] = [await made(), await made()];
      expect(await entities(typename, [second, newId(), 'x', first, second])).toEqual({
        rows: [{ id: second }, null, null, { id: first }, { id: second }],
        errors: [[2, 'BAD_ID']],
        statements: 1,
      });
    },
  );

  it.each(stubs)('%s of another subgraph is not read, and a broken id fails by itself', async (typename) => {
    const id = newId();
    expect(await entities(typename, [id, 'x'])).toEqual({
      rows: [{ id }, null],
      errors: [[1, 'BAD_ID']],
      statements: 0,
    });
  });

  it.each(['Person', 'AuditTrail'])('%s is named by whatever key it has', async (typename) => {
    const id = typename === 'Person' ? 'oidc|张' : 'hub';
    expect(await entities(typename, [id])).toEqual({ rows: [{ id }], errors: [], statements: 0 });
  });

  it('Community is found by its division code', async () => {
    expect(await entities('Community', ['000000000001', newId()])).toEqual({
      rows: [{ id: '000000000001' }, null],
      errors: [[1, 'BAD_ID']],
      statements: 0,
    });
  });
});

describe('what this subgraph adds to a meeting of another', () => {
  it.each([
    ['a quarter that is none', { quarter: '2026Q5', community: { id: '000000000001' } }, 'BAD_QUARTER'],
    ['a community that is none', { quarter: '2026Q2', community: { id: 'x\0' } }, 'BAD_ID'],
  ])('is refused for %s', async (_, more, code) => {
    const meeting = { __typename: 'JointMeeting', id: newId(), ...more };
    const { errors } = await alone.entities([meeting], 'commitmentsDue { id }');
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});

describe('what this subgraph adds to an activity of another', () => {
  it('is nothing to whoever says that it is of their own community', async () => {
    const member = await aMember();
    const id = await anEntry(member, { state: 'APPROVED' });
    const [{ activity_id } = {}] = await hub.sql(
      'resident-units',
      'select activity_id from service_hour_entry where id = $1',
      [id],
    );
    const placedIn = async (communityId: string) => {
      const activity = {
        __typename: 'ServiceActivity',
        id: String(activity_id),
        community: { id: communityId },
      };
      const { data } = await alone.entities([activity], 'approvedHours', `CHAIR@${communityId}`);
      return data?._entities;
    };
    expect(await placedIn(member.community)).toEqual([{ approvedHours: 2 }]);
    expect(await placedIn(factories.aCommunity())).toEqual([{ approvedHours: 0 }]);
  });
});
