import { newId } from '@hub/kit/identifiers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';

const hub = useHub('empty');

let people = 0;
const aPerson = () => {
  const username = `p${++people}`.padEnd(3, 'x');
  const email = `${username}@hub.invalid`;
  const at = '2026-01-01T00:00:00Z';
  return hub.insert('identity', 'person', {
    username,
    name: username,
    email,
    email_verified: false,
    created_at: at,
    updated_at: at,
  });
};

let streets = 0;
/** A street and a community of it that no other test has. */
function aPlace() {
  const street = String(100000000 + ++streets);
  return { street, community: `${street}001` };
}

const give = (role: string, scope: string, as: string, more: Record<string, unknown> = {}) =>
  hub.write(
    'giveGrant',
    { role, scope, reason: '换届', ...more },
    as,
    'id role scope inForce inWords person { id } community { id } unit { id }',
  );
const end = (grantId: string, as: string) =>
  hub.write('endGrant', { grantId, reason: '调离' }, as, 'id endedAt endReason endedBy { id } inForce');

/** A grant as it lies in the database. */
const aGrant = (
  personId: string,
  role: string,
  scope: string,
  communityId = scope.length === 12 ? scope : null,
  more = {},
) =>
  hub.insert('identity', 'role_grant', {
    person_id: personId,
    role,
    scope,
    community_id: communityId,
    place: communityId ?? scope,
    from_day: '2026-01-01',
    given_by_id: 'someone',
    reason: '演示',
    ...more,
  });

const unit = newId();
beforeAll(async () => {
  await hub.sql(
    'community',
    `insert into community (id, name) select street || '001', '演示社区' from generate_series(100000001, 100000200) street`,
  );
  await hub.insert('resident-units', 'unit', { id: unit, code: 'U01', name: '演示学校', kind: 'SCHOOL' });
});

/** A party group of a community, which has the id that stands for whatever a grant is over. */
async function aGroupOf(community_id: string) {
  const organization_id = await hub.insert('party-branch', 'party_organization', {
    community_id,
    name: '演示党支部',
  });
  await hub.insert('party-branch', 'party_group', {
    id: unit,
    community_id,
    organization_id,
    no: 1,
    area: '东片',
  });
}
const givers: [role: string, scope: 'street' | 'community' | 'unit', by: string[]][] = [
  ['STREET_OFFICE', 'street', ['STREET_OFFICE']],
  ['AUDITOR', 'street', ['STREET_OFFICE']],
  ['AUDITOR', 'community', ['STREET_OFFICE']],
  ['CHAIR', 'community', ['STREET_OFFICE']],
  ['BRANCH_SECRETARY', 'community', ['STREET_OFFICE']],
  ['COMMUNITY_WORKER', 'community', ['STREET_OFFICE', 'CHAIR']],
  ['RECORDER', 'community', ['STREET_OFFICE', 'CHAIR']],
  ['UNIT_HEAD', 'unit', ['STREET_OFFICE', 'CHAIR']],
  ['RESIDENT_REP', 'community', ['CHAIR', 'COMMUNITY_WORKER']],
  ['GROUP_LEADER', 'unit', ['BRANCH_SECRETARY']],
  ['IN_SERVICE_MEMBER', 'unit', ['BRANCH_SECRETARY']],
  ['VOLUNTEER', 'unit', ['BRANCH_SECRETARY']],
  ['LIAISON', 'unit', ['UNIT_HEAD']],
];
const roles = [...new Set(givers.map(([role]) => role))];

/** How a role is held in a place. */
function heldAs(role: string, { street, community }: ReturnType<typeof aPlace>): string {
  if (['STREET_OFFICE', 'AUDITOR'].includes(role)) return `${role}@${street}`;
  const ofOne = ['LIAISON', 'UNIT_HEAD', 'GROUP_LEADER', 'IN_SERVICE_MEMBER', 'VOLUNTEER'].includes(role);
  return ofOne ? `${role}@${unit}/${community}` : `${role}@${community}`;
}

describe('a role', () => {
  it.each(givers)('%s (of a %s) is given by %s there, and by no one else', async (role, kind, by) => {
    const place = aPlace();
    const scope = { street: place.street, community: place.community, unit }[kind];
    const communityId = kind === 'unit' ? place.community : null;
    if (role === 'GROUP_LEADER') await aGroupOf(place.community);
    const [personId, elsewhere] = [await aPerson(), aPlace()];
    for (const giver of roles) {
      const answer = await give(role, scope, heldAs(giver, place), { personId, communityId });
      const seesPeople = [
        'STREET_OFFICE',
        'CHAIR',
        'COMMUNITY_WORKER',
        'BRANCH_SECRETARY',
        'UNIT_HEAD',
        'AUDITOR',
      ];
      if (by.includes(giver)) expect(['ALREADY_HELD', undefined], giver).toContain(codeOf(answer));
      else expect(codeOf(answer), giver).toBe(seesPeople.includes(giver) ? 'FORBIDDEN' : 'NOT_FOUND');
      expect(
        codeOf(await give(role, scope, heldAs(giver, elsewhere), { personId, communityId })),
        giver,
      ).toBe(seesPeople.includes(giver) ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    expect(
      await hub.sql('identity', 'select role, scope from role_grant where person_id = $1', [personId]),
    ).toEqual([{ role, scope }]);
  });

  it('says in words what it is, and of whom', async () => {
    const { street, community } = aPlace();
    const personId = await aPerson();
    const { data } = await give('UNIT_HEAD', unit, `STREET_OFFICE@${street}`, {
      personId,
      communityId: community,
    });
    expect(data.giveGrant).toEqual({
      id: expect.any(String),
      role: 'UNIT_HEAD',
      scope: unit,
      inForce: true,
      inWords: 'unit head (演示学校, 演示社区)',
      person: { id: personId },
      community: { id: community },
      unit: { id: unit },
    });
  });

  it('is not given to oneself, whoever one is', async () => {
    const { street } = aPlace();
    // The tests' tokens name their holder as their grants.
    const as = `STREET_OFFICE@${street}`;
    const at = '2026-01-01T00:00:00Z';
    await hub.insert('identity', 'person', {
      id: as,
      username: 'self',
      name: 'self',
      email: 'self@hub.invalid',
      email_verified: false,
      created_at: at,
      updated_at: at,
    });
    expect(codeOf(await give('CHAIR', `${street}001`, as, { personId: as }))).toBe('OWN_GRANT');
    expect(await hub.sql('identity', 'select id from role_grant where person_id = $1', [as])).toEqual([]);
  });

  it('is held once at a time, also when it is given at once', async () => {
    const { street, community } = aPlace();
    const personId = await aPerson();
    const answers = await atOnce(6, () => give('CHAIR', community, `STREET_OFFICE@${street}`, { personId }));
    expect(outcomes(answers)).toEqual({ OK: 1, ALREADY_HELD: 5 });
    const later = { personId, fromDay: '2027-01-01' };
    expect(codeOf(await give('CHAIR', community, `STREET_OFFICE@${street}`, later))).toBe('ALREADY_HELD');
  });

  it('is held for a time: from its first day to its last', async () => {
    const { street, community } = aPlace();
    const as = `STREET_OFFICE@${street}`;
    const personId = await aPerson();
    const year = { personId, fromDay: '2026-05-01', untilDay: '2026-12-31' };
    expect((await give('CHAIR', community, as, year)).data.giveGrant.inForce).toBe(false);
    expect(codeOf(await give('CHAIR', community, as, { personId, fromDay: '2027-01-01' }))).toBeUndefined();
    expect(codeOf(await give('CHAIR', community, as, { personId, untilDay: '2026-04-30' }))).toBeUndefined();
    expect(
      codeOf(await give('CHAIR', community, as, { personId, fromDay: '2026-04-15', untilDay: '2026-04-14' })),
    ).toBe('EMPTY_PERIOD');
  });

  it.each([
    ['CHAIR', '100000001999', null],
    ['AUDITOR', '100000001999', null],
    ['UNIT_HEAD', newId(), '100000001001'],
    ['UNIT_HEAD', unit, '100000001999'],
  ])('%s over %s (in %s), which does not exist, is not given', async (role, scope, communityId) => {
    const more = { personId: await aPerson(), communityId };
    expect(codeOf(await give(role, scope, 'STREET_OFFICE@100000001', more))).toBe('NOT_FOUND');
  });

  it('that would be over already is not given', async () => {
    const past = { personId: await aPerson(), fromDay: '2026-01-01', untilDay: '2026-04-14' };
    const answer = await give('CHAIR', '100000001001', 'STREET_OFFICE@100000001', past);
    expect(codeOf(answer)).toBe('GRANT_IN_THE_PAST');
  });

  it.each([
    ['CHAIR', 'x', null, 'BAD_ID'],
    ['CHAIR', '000000000', null, 'BAD_ID'],
    ['STREET_OFFICE', '000000000001', null, 'BAD_STREET'],
    ['AUDITOR', 'everything', null, 'BAD_ID'],
    ['LIAISON', unit, null, 'COMMUNITY_NEEDED'],
    ['LIAISON', 'x', '000000000001', 'BAD_ID'],
    ['LIAISON', unit, '1', 'BAD_ID'],
  ])('%s is not held over %s in %s', async (role, scope, communityId, code) => {
    const personId = await aPerson();
    expect(codeOf(await give(role, scope, 'STREET_OFFICE@000000000', { personId, communityId }))).toBe(code);
  });
});

describe('a grant', () => {
  it('is ended by who could give it, once, with a reason, and is audited', async () => {
    const { street, community } = aPlace();
    const id = await aGrant(await aPerson(), 'CHAIR', community);
    expect(codeOf(await end(id, `COMMUNITY_WORKER@${community}`))).toBe('FORBIDDEN');
    expect(codeOf(await end(id, `STREET_OFFICE@${aPlace().street}`))).toBe('NOT_FOUND');
    const as = `STREET_OFFICE@${street}`;
    const { data } = await end(id, as);
    expect(data.endGrant).toMatchObject({ id, endReason: '调离', inForce: false });
    expect(codeOf(await end(id, as))).toBe('GRANT_ENDED');
    const [entry] = await hub.sql(
      'identity',
      `select actor_id, community_id, verb, after from audit_entry where entity_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({
      actor_id: as,
      community_id: community,
      verb: 'endGrant',
      after: { endReason: '调离' },
    });
  });

  it('of the last lasting administrator stays', async () => {
    const { street } = aPlace();
    const as = `STREET_OFFICE@${street}`;
    const first = await aGrant(await aPerson(), 'STREET_OFFICE', street);
    await aGrant(await aPerson(), 'STREET_OFFICE', street, null, { until_day: '2026-12-31' });
    await aGrant(await aPerson(), 'STREET_OFFICE', street, null, { from_day: '2027-01-01' });
    expect(codeOf(await end(first, as))).toBe('LAST_ADMINISTRATOR');
    await aGrant(await aPerson(), 'STREET_OFFICE', street);
    expect(codeOf(await end(first, as))).toBeUndefined();
  });

  it('of one administrator stays when all are ended at once', async () => {
    const { street } = aPlace();
    const ids = await Promise.all(
      Array.from({ length: 4 }, async () => aGrant(await aPerson(), 'STREET_OFFICE', street)),
    );
    const answers = await Promise.all(ids.map((id) => end(id, `STREET_OFFICE@${street}`)));
    expect(outcomes(answers)).toEqual({ OK: 3, LAST_ADMINISTRATOR: 1 });
  });

  it('is seen by its holder and by those who answer for the place', async () => {
    const { street, community } = aPlace();
    await aGrant(await aPerson(), 'RECORDER', community);
    const query =
      'query ($place: ID!) { grants(place: $place, first: 5) { edges { node { role person { username } } } } }';
    const seen = async (as: string | null) =>
      (await hub.ask(query, { place: community }, { as })).data.grants?.edges.length;
    for (const as of [
      `CHAIR@${community}`,
      `STREET_OFFICE@${street}`,
      `COMMUNITY_WORKER@${community}`,
      `AUDITOR@${street}`,
    ])
      expect(await seen(as), as).toBe(1);
    for (const as of [
      `CHAIR@${aPlace().community}`,
      `LIAISON@${unit}/${community}`,
      `RESIDENT_REP@${community}`,
      null,
    ])
      expect(await seen(as), String(as)).toBe(0);
  });
});

describe('a person', () => {
  const register = (as: string, input = {}) =>
    hub.write(
      'registerPerson',
      { username: 'li.si', displayName: '演示·青松-001', password: 'gongjian-2026', ...input },
      as,
      'id username displayName',
    );

  it('is registered by whoever gives roles, and then signs in', async () => {
    const { community } = aPlace();
    expect(codeOf(await register(`LIAISON@${unit}/${community}`))).toBe('FORBIDDEN');
    expect(codeOf(await register(`CHAIR@${community}`))).toBeUndefined();
    expect(codeOf(await register(`CHAIR@${community}`))).toBe('USERNAME_TAKEN');
    const signIn = (password: string) =>
      hub.hub.http.inject({
        method: 'POST',
        url: '/auth/sign-in/username',
        payload: { username: 'li.si', password },
      });
    expect((await signIn('gongjian-2026')).statusCode).toBe(200);
    const [{ after } = { after: {} }] = await hub.sql<{ after: object }>(
      'identity',
      `select after from audit_entry where verb = 'registerPerson' and entity = 'Account'`,
    );
    expect(after).not.toHaveProperty('password');
  });

  it('is registered once also when two do so at once', async () => {
    const answers = await atOnce(4, () => register(`CHAIR@${aPlace().community}`, { username: 'wang.wu' }));
    expect(outcomes(answers)).toEqual({ OK: 1, USERNAME_TAKEN: 3 });
  });

  it.each([
    [{ username: '李四' }, 'BAD_USERNAME'],
    [{ username: 'ab' }, 'BAD_USERNAME'],
    [{ username: 'new.one', password: 'short' }, 'BAD_PASSWORD'],
  ])('is not registered with %j', async (input, code) => {
    expect(codeOf(await register(`CHAIR@${aPlace().community}`, input))).toBe(code);
  });

  it('has a forgotten password reset by one who could give every role they have or will have', async () => {
    const { street, community } = aPlace();
    const { data } = await register(`CHAIR@${community}`, { username: 'zhao.liu' });
    const personId = data.registerPerson.id;
    const signIn = (password: string) =>
      hub.hub.http.inject({
        method: 'POST',
        url: '/auth/sign-in/username',
        payload: { username: 'zhao.liu', password },
      });
    const cookie = (await signIn('gongjian-2026')).headers['set-cookie'];
    const reset = (as: string) => hub.write('resetPassword', { personId, password: 'forgotten-1' }, as, 'id');
    expect(codeOf(await reset(`CHAIR@${community}`))).toBe('FORBIDDEN');
    await aGrant(personId, 'VOLUNTEER', newId(), community);
    expect(codeOf(await reset(`STREET_OFFICE@${street}`))).toBe('FORBIDDEN');
    expect(codeOf(await reset(`BRANCH_SECRETARY@${aPlace().community}`))).toBe('FORBIDDEN');
    expect(codeOf(await reset(`BRANCH_SECRETARY@${community}`))).toBeUndefined();
    await aGrant(personId, 'CHAIR', community, community, { from_day: '2027-01-01' });
    expect(codeOf(await reset(`BRANCH_SECRETARY@${community}`))).toBe('FORBIDDEN');
    expect((await signIn('gongjian-2026')).statusCode).toBe(401);
    expect((await signIn('forgotten-1')).statusCode).toBe(200);
    const session = await hub.hub.http.inject({
      url: '/auth/get-session',
      headers: { cookie: String(cookie) },
    });
    expect(session.json()).toBeNull();
  });
});

describe('the database', () => {
  it.each([
    ['role_grant_scope_fits_its_role', { role: 'CHAIR', scope: '000000000' }],
    [
      'role_grant_scope_fits_its_role',
      { role: 'STREET_OFFICE', scope: '000000000001', place: '000000000001' },
    ],
    ['role_grant_scope_fits_its_role', { role: 'CHAIR', scope: '000000000001', community_id: null }],
    ['role_grant_scope_fits_its_role', { role: 'AUDITOR', scope: '000000000001', community_id: null }],
    [
      'role_grant_is_for_a_community_or_street',
      { role: 'CHAIR', scope: '000000000001', place: '000000000002' },
    ],
    ['role_grant_ends_after_start', { role: 'CHAIR', scope: '000000000001', until_day: '2025-01-01' }],
    [
      'role_grant_is_ended_by_someone',
      { role: 'CHAIR', scope: '000000000001', ended_at: '2026-04-15T00:00:00Z' },
    ],
  ])('holds %s', async (constraint, row) => {
    await expect(aGrant('someone', row.role, row.scope, undefined, row)).rejects.toMatchObject({
      constraint,
    });
  });
});
