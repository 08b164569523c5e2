import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';

const hub = useHub('empty');
const community = '000000000001';

beforeAll(() => hub.insert('community', 'community', { id: community, name: '演示社区' }));

const aUnit = async () => {
  const unitId = newId();
  await hub.insert('resident-units', 'unit', { id: unitId, code: unitId, name: '演示单位', kind: 'SCHOOL' });
  return { unitId, head: `UNIT_HEAD@${unitId}/${community}` };
};
const create = (unitId: string, as: string, more: Record<string, unknown> = {}) =>
  hub.write(
    'createAccessToken',
    { unitId, communityId: community, name: '值班表脚本', ...more },
    as,
    'id name secret expiresAt revokedAt unit { id } community { id }',
  );
const revoke = (accessTokenId: string, as: string) =>
  hub.write('revokeAccessToken', { accessTokenId }, as, 'id revokedAt secret');

async function askWith(secret: string, { http } = hub.hub) {
  const response = await http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${secret}`, 'accept-language': 'en' },
    payload: { query: '{ me { id actsAs } }' },
  });
  return { status: response.statusCode, body: response.json() };
}

afterEach(() => hub.setClock(demonstrationStart));

describe('an access token', () => {
  it('acts as the liaison of its unit', async () => {
    const { unitId, head } = await aUnit();
    const { data } = await create(unitId, head);
    expect(data.createAccessToken).toMatchObject({
      name: '值班表脚本',
      secret: expect.stringMatching(/^hub_[\w-]{43}$/),
      expiresAt: '2026-07-14T01:00:00.000Z',
      unit: { id: unitId },
      community: { id: community },
    });
    const { body } = await askWith(data.createAccessToken.secret);
    expect(body.data.me).toEqual({
      id: `token:${data.createAccessToken.id}`,
      actsAs: ['liaison (演示单位, 演示社区)'],
    });
  });

  it('is made, listed and revoked by the head of the unit and no one else', async () => {
    const { unitId, head } = await aUnit();
    const liaison = `LIAISON@${unitId}/${community}`;
    for (const as of [liaison, (await aUnit()).head, `CHAIR@${community}`, 'STREET_OFFICE@000000000'])
      expect(codeOf(await create(unitId, as)), as).toBe('FORBIDDEN');
    const { id, secret } = (await create(unitId, head)).data.createAccessToken;
    const query = `query ($id: ID!) { unit(id: $id) { accessTokens { edges { node { id name secret lastUsedAt } } } } }`;
    const list = async (as: string) =>
      (await hub.ask(query, { id: unitId }, { as })).data.unit.accessTokens.edges;
    expect(await list(head)).toEqual([{ node: { id, name: '值班表脚本', secret: null, lastUsedAt: null } }]);
    expect(await list(liaison)).toEqual([]);
    for (const as of [liaison, (await aUnit()).head])
      expect(codeOf(await revoke(id, as)), as).toBe('NOT_FOUND');
    expect((await revoke(id, head)).data.revokeAccessToken).toEqual({
      id,
      revokedAt: '2026-04-15T01:00:00.000Z',
      secret: null,
    });
    expect(codeOf(await revoke(id, head))).toBe('TOKEN_REVOKED');
    expect((await askWith(secret)).status).toBe(401);
  });

  it('is not made for a unit or a community that does not exist', async () => {
    const nowhere = newId();
    expect(codeOf(await create(nowhere, `UNIT_HEAD@${nowhere}/${community}`))).toBe('NOT_FOUND');
    const { unitId } = await aUnit();
    const there = { communityId: '000000000999' };
    expect(codeOf(await create(unitId, `UNIT_HEAD@${unitId}/000000000999`, there))).toBe('NOT_FOUND');
  });

  it('is kept as a hash, and is in no audit entry', async () => {
    const { unitId, head } = await aUnit();
    const { id, secret } = (await create(unitId, head)).data.createAccessToken;
    const [row] = await hub.sql('identity', 'select to_jsonb(t) as all from access_token t where id = $1', [
      id,
    ]);
    const audited = await hub.sql('identity', 'select after from audit_entry where entity_id = $1', [id]);
    const told = await hub.sql('identity', 'select changes from outbox_event where entity_id = $1', [id]);
    expect(JSON.stringify([row, audited, told])).not.toContain(secret);
    expect(JSON.stringify([audited, told])).not.toContain('secretSha256');
  });

  it('is shown once: a repeat of the request finds the token, not its secret', async () => {
    const { unitId, head } = await aUnit();
    const again = { clientMutationId: newId() };
    const [first, second] = [await create(unitId, head, again), await create(unitId, head, again)];
    expect(second.data.createAccessToken.id).toBe(first.data.createAccessToken.id);
    expect(second.data.createAccessToken.secret).toBeNull();
  });

  it('says when it was last used, to the minute', async () => {
    const { unitId, head } = await aUnit();
    const { id, secret } = (await create(unitId, head)).data.createAccessToken;
    const lastUse = async () => {
      const [row] = await hub.sql<{ at: Date }>(
        'identity',
        'select last_used_at as at from access_token where id = $1',
        [id],
      );
      return row?.at.toISOString();
    };
    await askWith(secret);
    expect(await lastUse()).toBe('2026-04-15T01:00:00.000Z');
    // A process that remembers nothing, half a minute later and two minutes later.
    for (const [now, seen] of [
      ['2026-04-15T01:00:30Z', '2026-04-15T01:00:00.000Z'],
      ['2026-04-15T01:02:00Z', '2026-04-15T01:02:00.000Z'],
    ] as const) {
      const other = await openTestHub({
        placements: hub.databases.placed,
        clock: { now: () => new Date(now) },
      });
      await askWith(secret, other);
      expect(await lastUse()).toBe(seen);
      await other.close();
    }
  });

  it('expires', async () => {
    const { unitId, head } = await aUnit();
    const { secret } = (await create(unitId, head, { lifeDays: 1 })).data.createAccessToken;
    hub.setClock(new Date('2026-04-16T01:00:00Z'));
    expect((await askWith(secret)).status).toBe(401);
  });

  it.each(['hub_', 'hub_x', `hub_${'A'.repeat(43)}`])(
    'that was never made (%s) is refused',
    async (secret) => {
      const { status, body } = await askWith(secret);
      expect([status, codeOf(body)]).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  it.each([
    [{ lifeDays: 0 }, 'LIFE_OUT_OF_RANGE'],
    [{ lifeDays: 367 }, 'LIFE_OUT_OF_RANGE'],
    [{ name: ' ' }, 'BLANK_TEXT'],
    [{ communityId: 'x' }, 'BAD_ID'],
  ])('is not made with %j', async (more, code) => {
    const { unitId, head } = await aUnit();
    expect(codeOf(await create(unitId, head, more))).toBe(code);
  });

  it('is one of twenty at most, also when they are made at once', async () => {
    const { unitId, head } = await aUnit();
    const answers = await atOnce(24, () => create(unitId, head));
    expect(outcomes(answers)).toEqual({ OK: 20, TOO_MANY_TOKENS: 4 });
  });
});
