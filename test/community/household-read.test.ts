import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aHousehold, aCase } = factoriesOn(hub);

/** A household, and a volunteer who has a case with it. */
async function aPairing(more = {}, of?: TestCommunity) {
  const place = of ?? (await aCommunity());
  const helper = `VOLUNTEER@${newId()}/${place.community}`;
  const household = await aHousehold(place);
  return { ...place, helper, household, purpose: await aCase(place, household, helper, more) };
}
type Pairing = Awaited<ReturnType<typeof aPairing>>;

const everything = 'maskedAddress category consent consentedOn';
const told = {
  maskedAddress: '演示路**号',
  category: 'LIVING_ALONE',
  consent: true,
  consentedOn: '2026-01-05',
};
const nothing = { maskedAddress: null, category: null, consent: null, consentedOn: null };

const read = ({ household }: Pick<Pairing, 'household'>, as: string, purpose?: string, fields = everything) =>
  hub.ask(`{ household(id: "${household}") { ${fields} } }`, {}, { as, purpose });

const readsOf = ({ household }: Pick<Pairing, 'household'>) =>
  hub.sql(
    'community',
    `select at, actor_id, community_id, after from audit_entry
     where verb = 'readHousehold' and entity = 'Household' and entity_id = $1 order by seq`,
    [household],
  );

beforeEach(() => hub.setClock(demonstrationStart));

describe('what is known of a household', () => {
  it('is read for a live case of one’s own, and first written down', async () => {
    const pairing = await aPairing();
    const { data, errors } = await read(pairing, pairing.helper, pairing.purpose);
    expect(errors).toBeUndefined();
    expect(data.household).toEqual(told);
    expect(await readsOf(pairing)).toEqual([
      {
        at: demonstrationStart,
        actor_id: pairing.helper,
        community_id: pairing.community,
        after: { purpose: pairing.purpose, fields: ['maskedAddress', 'category', 'consentedOn'] },
      },
    ]);
  });

  it('is not read without a purpose, which is said where it is missing', async () => {
    const pairing = await aPairing();
    const { data, errors = [] } = await read(pairing, pairing.helper);
    expect(data.household).toEqual(nothing);
    const refused = errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`);
    expect(refused.toSorted()).toEqual(
      everything
        .split(' ')
        .map((field) => `household.${field} PURPOSE_REQUIRED`)
        .toSorted(),
    );
    expect(await readsOf(pairing)).toEqual([]);
  });

  const closed = { state: 'CLOSED', closed_at: '2026-04-01T00:00:00Z', closed_by_id: 'another' };
  const purposes: [purpose: string, of: (pairing: Pairing) => string | Promise<string>][] = [
    ['a word', () => '看望'],
    ['no case at all', () => newId()],
    ['a case of someone else', async (pairing) => aCase(pairing, pairing.household, 'someone else')],
    [
      'a case with another household',
      async (pairing) => aCase(pairing, await aHousehold(pairing), pairing.helper),
    ],
    [
      'a case that is over',
      (pairing) =>
        aCase(pairing, pairing.household, pairing.helper, { kind: 'SHIFT', until_day: '2026-04-14' }),
    ],
    [
      'a case that is closed',
      (pairing) => aCase(pairing, pairing.household, pairing.helper, { kind: 'SHIFT', ...closed }),
    ],
  ];

  it.each(purposes)('is not read for %s', async (_, of) => {
    const pairing = await aPairing();
    const { data, errors = [] } = await read(pairing, pairing.helper, await of(pairing));
    expect(data.household).toEqual(nothing);
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['PURPOSE_NOT_LIVE']));
    expect(await readsOf(pairing)).toEqual([]);
  });

  it('is not read by those who keep the register but have no case of their own', async () => {
    const pairing = await aPairing();
    for (const keeper of [pairing.worker, `BRANCH_SECRETARY@${pairing.community}`]) {
      expect((await read(pairing, keeper)).data.household).toEqual(nothing);
      expect((await read(pairing, keeper, pairing.purpose)).data.household).toEqual(nothing);
    }
    const own = await aCase(pairing, pairing.household, pairing.worker);
    expect((await read(pairing, pairing.worker, own)).data.household).toEqual(told);
  });

  it('is nothing to anyone else, whatever they name', async () => {
    const pairing = await aPairing();
    const others = ['AUDITOR@000000000', 'STREET_OFFICE@000000000', `CHAIR@${pairing.community}`];
    for (const as of [
      ...others,
      'COMMUNITY_WORKER@000000000001',
      `VOLUNTEER@${newId()}/${pairing.community}`,
    ])
      expect(await read(pairing, as, pairing.purpose)).toEqual({ data: { household: null } });
    expect(await readsOf(pairing)).toEqual([]);
  });

  it('ends with the last day of the case, with its closing, and with leaving the community', async () => {
    const pairing = await aPairing({ until_day: '2026-04-20' });
    hub.setClock(new Date('2026-04-20T23:59:00+08:00'));
    expect((await read(pairing, pairing.helper, pairing.purpose)).data.household).toEqual(told);
    hub.setClock(new Date('2026-04-21T00:00:00+08:00'));
    expect((await read(pairing, pairing.helper, pairing.purpose)).data.household).toBeNull();
    hub.setClock(demonstrationStart);
    await hub.write('closeHouseholdCase', { caseId: pairing.purpose }, pairing.worker);
    expect((await read(pairing, pairing.helper, pairing.purpose)).data.household).toBeNull();
    const place = await aCommunity();
    const left = `VOLUNTEER@${newId()}/000000000001`;
    const household = await aHousehold(place);
    const purpose = await aCase(place, household, left);
    expect((await read({ household }, left, purpose)).data.household).toBeNull();
  });

  it('of many households costs as many statements as of one, and is told of the one it is read for', async () => {
    const place = await aCommunity();
    const pairing = await aPairing({}, place);
    const query = `{ householdCases(communityId: "${place.community}") { edges { node {
      household { id ${everything} } } } } }`;
    const ask = () => hub.ask(query, {}, { as: pairing.helper, purpose: pairing.purpose });
    const few = await hub.statementsOf(ask);
    for (let i = 0; i < 9; i++) await aCase(place, await aHousehold(place), pairing.helper);
    const many = await hub.statementsOf(async () => {
      const { data } = await ask();
      const households = data.householdCases.edges.map(
        ({ node }: { node: { household: object } }) => node.household,
      );
      expect(households).toHaveLength(10);
      expect(households).toContainEqual({ id: pairing.household, ...told });
      expect(JSON.stringify(households).match(/演示路/g)).toHaveLength(1);
    });
    expect(many.length).toBe(few.length);
    expect(many.filter((sql) => sql.includes('insert into "audit_entry"'))).toHaveLength(1);
  });

  it('is not told when the read cannot be written down', async () => {
    const pairing = await aPairing();
    await hub.sql('community', 'revoke insert on audit_entry from hub_service');
    const answer = await read(pairing, pairing.helper, pairing.purpose);
    await hub.sql('community', 'grant insert on audit_entry to hub_service');
    expect(answer.data.household).toEqual(nothing);
    expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toContain('演示路');
  });
});

describe('the reads of a household', () => {
  const accesses =
    'accesses(first: 1) { edges { node { at fields person { id } purpose { id } } } pageInfo { hasNextPage } }';

  it('are for the community’s worker to tell', async () => {
    const pairing = await aPairing();
    await read(pairing, pairing.helper, pairing.purpose, 'category');
    await read(pairing, pairing.helper, pairing.purpose, 'maskedAddress address: maskedAddress');
    const { data, errors } = await read(pairing, pairing.worker, undefined, accesses);
    expect(errors).toBeUndefined();
    const latest = {
      at: demonstrationStart.toISOString(),
      fields: ['maskedAddress'],
      person: { id: pairing.helper },
      purpose: { id: pairing.purpose },
    };
    expect(data.household.accesses).toEqual({ edges: [{ node: latest }], pageInfo: { hasNextPage: true } });
  });

  it.each(['BRANCH_SECRETARY', 'VOLUNTEER'])('are not for a %s', async (role) => {
    const pairing = await aPairing();
    const as = role === 'VOLUNTEER' ? pairing.helper : `${role}@${pairing.community}`;
    const answer = await read(pairing, as, undefined, accesses);
    expect(answer.data.household.accesses).toBeNull();
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });
});
