import { newId } from '@hub/kit/identifiers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aGrid, aHousehold } = factoriesOn(hub);

const register = ({ community, worker }: TestCommunity, more = {}, as = worker) =>
  hub.write(
    'registerHousehold',
    { communityId: community, no: newId(), maskedAddress: '演示路**号', category: 'FRAIL', ...more },
    as,
    'id no grid { no } community { id }',
  );

const rows = (community: string) =>
  hub.sql('community', 'select * from household where community_id = $1', [community]);

describe('a household', () => {
  it('is put on the register by a community worker', async () => {
    const place = await aCommunity();
    const gridId = await aGrid(place, 3);
    const { data } = await register(place, { no: '演示-001', gridId, consentedOn: '2026-04-15' });
    expect(data.registerHousehold).toMatchObject({
      no: '演示-001',
      grid: { no: 3 },
      community: { id: place.community },
    });
    expect(await rows(place.community)).toMatchObject([
      { no: '演示-001', category: 'FRAIL', masked_address: '演示路**号' },
    ]);
  });

  it('is put there by no one else', async () => {
    const place = await aCommunity();
    for (const role of ['CHAIR', 'BRANCH_SECRETARY', 'RESIDENT_REP', 'STREET_OFFICE', 'AUDITOR'])
      expect(codeOf(await register(place, {}, `${role}@${place.community}`))).toBe('FORBIDDEN');
    expect(codeOf(await register(place, {}, 'COMMUNITY_WORKER@000000000001'))).toBe('FORBIDDEN');
    expect(await rows(place.community)).toEqual([]);
  });

  it('leaves nothing of what is known of it in the audit trail, nor in what the hub is told', async () => {
    const place = await aCommunity();
    const { data } = await register(place, { no: '演示-002', gridId: await aGrid(place) });
    const { id } = data.registerHousehold;
    const audit = await hub.sql('community', 'select verb, after from audit_entry where entity_id = $1', [
      id,
    ]);
    expect(audit).toEqual([{ verb: 'registerHousehold', after: { id, community: place.community } }]);
    const [told] = await hub.sql('community', 'select changes from outbox_event where entity_id = $1', [id]);
    expect(JSON.stringify(told)).not.toMatch(/演示|FRAIL|grid/);
  });

  it.each([
    ['whose address gives its number away', { maskedAddress: '演示路12号' }, 'ADDRESS_NOT_MASKED'],
    ['whose address hides nothing', { maskedAddress: '演示路' }, 'ADDRESS_NOT_MASKED'],
    ['whose number is written in words', { maskedAddress: '演示路三十二号*单元' }, 'ADDRESS_NOT_MASKED'],
    ['that is to agree tomorrow', { consentedOn: '2026-04-16' }, 'CONSENT_DAY_TO_COME'],
    ['without a number', { no: ' ' }, 'BLANK_TEXT'],
    ['in a grid that is none', { gridId: 'x' }, 'BAD_ID'],
    ['in a grid of nowhere', { gridId: newId() }, 'NOT_FOUND'],
    ['of a community that is none', { communityId: 'x' }, 'BAD_ID'],
    ['of a community of nowhere', { communityId: '999999999999' }, 'NOT_FOUND'],
  ])('%s is refused', async (_, more, code) => {
    const place = await aCommunity();
    const { errors } = await register(place, more);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(JSON.stringify(errors)).not.toContain('演示路12');
    expect(await rows(place.community)).toEqual([]);
  });

  it('has a number in one form, however it is typed', async () => {
    const place = await aCommunity();
    expect((await register(place, { no: ' Ｈ-9001 ' })).data.registerHousehold.no).toBe('H-9001');
    for (const no of ['H-9001', 'H-9001 ', 'h-9001', 'Ｈ－９００１'])
      expect(codeOf(await register(place, { no })), no).toBe('REGISTER_NUMBER_TAKEN');
    const old = { category: 'FRAIL', community_id: place.community, masked_address: '演示路**号' };
    await hub.insert('community', 'household', { ...old, no: 'k-1' });
    expect(codeOf(await register(place, { no: 'K-1' }))).toBe('REGISTER_NUMBER_TAKEN');
  });

  it('in a grid of another community is refused', async () => {
    const place = await aCommunity();
    const gridId = await aGrid(await aCommunity());
    expect(codeOf(await register(place, { gridId }))).toBe('NOT_FOUND');
  });

  it('of one number is registered once by fifty at once', async () => {
    const place = await aCommunity();
    const answers = await atOnce(50, () => register(place, { no: '演示-003' }));
    expect(outcomes(answers)).toEqual({ OK: 1, REGISTER_NUMBER_TAKEN: 49 });
  });
});

describe('the register', () => {
  it('is read by those who keep it, by number and page by page, and is empty to anyone else', async () => {
    const place = await aCommunity();
    for (const no of ['003', '001', '002']) await aHousehold(place, { no });
    const query = `{ community(id: "${place.community}") { householdRegister(first: 2) {
      edges { node { no } } pageInfo { hasNextPage } } } }`;
    const registerFor = async (as: string | null) => {
      const { data, errors } = await hub.ask(query, {}, { as });
      expect(errors).toBeUndefined();
      return data.community.householdRegister;
    };
    const page = {
      edges: [{ node: { no: '001' } }, { node: { no: '002' } }],
      pageInfo: { hasNextPage: true },
    };
    for (const role of ['COMMUNITY_WORKER', 'BRANCH_SECRETARY'])
      expect(await registerFor(`${role}@${place.community}`)).toEqual(page);
    const others = ['CHAIR', 'AUDITOR', 'STREET_OFFICE'].map((role) => `${role}@${place.community}`);
    for (const as of [null, 'COMMUNITY_WORKER@000000000001', ...others])
      expect((await registerFor(as)).edges).toEqual([]);
  });
});

describe('the counts of a community', () => {
  let place: TestCommunity;
  beforeAll(async () => {
    place = await aCommunity();
    const categories = { LOW_INCOME: 6, LIVING_ALONE: 5, DISABLED: 4, FRAIL: 1 };
    for (const [category, count] of Object.entries(categories))
      for (let i = 0; i < count; i++) await aHousehold(place, { category });
    await aHousehold(await aCommunity(), { category: 'DISABLED' });
  });

  const countsFor = (as: string | null) =>
    hub.ask(
      `{ community(id: "${place.community}") { householdCounts { category count { value suppressed } } } }`,
      {},
      { as },
    );

  it.each(['VOLUNTEER', 'COMMUNITY_WORKER', 'AUDITOR'])(
    'are told to a %s, but not the small ones',
    async (role) => {
      const scope = role === 'VOLUNTEER' ? `${newId()}/${place.community}` : place.community;
      const { data, errors } = await countsFor(`${role}@${scope}`);
      expect(errors).toBeUndefined();
      const kept = { value: null, suppressed: true };
      expect(data.community.householdCounts).toEqual([
        { category: 'LOW_INCOME', count: { value: 6, suppressed: false } },
        { category: 'LIVING_ALONE', count: { value: 5, suppressed: false } },
        { category: 'DISABLED', count: kept },
        { category: 'FRAIL', count: kept },
        { category: 'OTHER', count: kept },
      ]);
    },
  );

  it.each([null, 'COMMUNITY_WORKER@000000000001'])('are not told to %s', async (as) => {
    const answer = await countsFor(as);
    expect(answer.data.community.householdCounts).toBeNull();
    expect(answer.errors).toMatchObject([
      { path: ['community', 'householdCounts'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
