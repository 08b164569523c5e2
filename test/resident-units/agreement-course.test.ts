import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, promiseOf, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMembership, anAgreement, aClause, rowOf } = factoriesOn(hub);

const secretaryOf = ({ community }: TestUnit) => `BRANCH_SECRETARY@${community}`;

const take = (step: string, agreementId: string, as: string, more = {}) =>
  hub.write(step, { agreementId, ...more }, as, 'id state');

const terminate = (agreementId: string, as: string, reason = '合并办公') =>
  take('terminateAgreement', agreementId, as, { reason });

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('an agreement that begins to hold', () => {
  const activate = (agreementId: string, as: string) =>
    hub.write('activateAgreement', { agreementId }, as, 'state inForce');

  const membershipsOf = (unitId: string) =>
    hub.sql(
      'resident-units',
      'select community_id, from_day::text, until_day::text from membership where unit_id = $1 order by from_day',
      [unitId],
    );

  it('does so from its first day to its last', async () => {
    const unit = await aUnit();
    const days = { active_from: '2026-05-01', active_to: '2026-05-31' };
    const at = async (instant: string) => {
      hub.setClock(new Date(instant));
      return activate(await anAgreement(unit, { state: 'SIGNED', ...days }), secretaryOf(unit));
    };
    expect(codeOf(await at('2026-04-30T23:59:59+08:00'))).toBe('AGREEMENT_NOT_YET');
    const held = { state: 'ACTIVE', inForce: true };
    expect((await at('2026-05-01T00:00:00+08:00')).data.activateAgreement).toEqual(held);
    expect((await at('2026-05-31T23:59:59+08:00')).data.activateAgreement).toEqual(held);
    expect(codeOf(await at('2026-06-01T00:00:00+08:00'))).toBe('AGREEMENT_IS_OVER');
  });

  it('makes the unit take part from that day, if it does not yet', async () => {
    const community = aCommunity();
    const unit = { ...(await aUnit({ communities: [] })), community };
    await aMembership(unit.id, community, { from_day: '2024-01-01', until_day: '2026-04-14' });
    await activate(await anAgreement(unit, { state: 'SIGNED' }), secretaryOf(unit));
    await activate(await anAgreement(unit, { state: 'SIGNED' }), secretaryOf(unit));
    expect(await membershipsOf(unit.id)).toEqual([
      { community_id: community, from_day: '2024-01-01', until_day: '2026-04-14' },
      { community_id: community, from_day: '2026-04-15', until_day: null },
    ]);
  });

  it('does so once, and the unit joins once, however many are activated at once', async () => {
    const community = aCommunity();
    const unit = { ...(await aUnit({ communities: [] })), community };
    const agreements = await atOnce(5, () => anAgreement(unit, { state: 'SIGNED' }));
    const answers = await atOnce(50, (no) => activate(agreements[no % 5] ?? '', secretaryOf(unit)));
    expect(outcomes(answers)).toEqual({ OK: 5, ILLEGAL_MOVE: 45 });
    expect(await membershipsOf(unit.id)).toHaveLength(1);
  });
});

describe('an agreement that is renewed', () => {
  const renew = (agreementId: string, as: string, more = {}) =>
    hub.write(
      'renewAgreement',
      { agreementId, activeFrom: '2026-04-15', ...more },
      as,
      'id state supersedes { id } clauses { no text isPrinciple }',
    );

  it('holds until the new version does, and hands on what rests on it', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    await aClause(id, { text: '资源共享。', is_principle: true });
    const facilityId = newId();
    const terms = `insert into lending_terms (facility_id, unit_id, agreement_id, windows) values ($1, $2, $3, '[]')`;
    await hub.sql('resident-units', terms, [facilityId, unit.id, id]);
    const { data } = await renew(id, unit.liaison);
    const next = data.renewAgreement;
    expect(next).toMatchObject({
      state: 'DRAFT',
      supersedes: { id },
      clauses: [{ no: 1, text: '资源共享。', isPrinciple: true }],
    });
    const old = async () => {
      const query = 'query ($id: ID!) { agreement(id: $id) { state inForce supersededBy { id } } }';
      return (await hub.ask(query, { id })).data.agreement;
    };
    expect(await old()).toEqual({ state: 'ACTIVE', inForce: true, supersededBy: { id: next.id } });
    await take('negotiateAgreement', next.id, unit.liaison);
    await take('signAgreement', next.id, unit.head, { sha256: 'b'.repeat(64) });
    await take('signAgreement', next.id, secretaryOf(unit), { sha256: 'b'.repeat(64) });
    await take('activateAgreement', next.id, secretaryOf(unit));
    expect(await old()).toEqual({ state: 'RENEWED', inForce: false, supersededBy: { id: next.id } });
    const rests = await hub.sql(
      'resident-units',
      'select agreement_id from lending_terms where facility_id = $1',
      [facilityId],
    );
    expect(rests).toEqual([{ agreement_id: next.id }]);
  });

  it('may have other clauses, and the old ones stay as they were', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    await aClause(id);
    const { data } = await renew(id, unit.head, { clauses: [{ text: '开放操场。' }] });
    expect(data.renewAgreement.clauses).toEqual([{ no: 1, text: '开放操场。', isPrinciple: false }]);
    const { data: before } = await hub.ask('query ($id: ID!) { agreement(id: $id) { clauses { text } } }', {
      id,
    });
    expect(before.agreement.clauses).toEqual([{ text: '提供绿化苗木。' }]);
  });

  it('is followed by one version, and by another once that was given up', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    await aClause(id);
    const { data } = await renew(id, unit.head);
    expect(codeOf(await renew(id, secretaryOf(unit)))).toBe('AGREEMENT_ALREADY_FOLLOWED');
    await terminate(data.renewAgreement.id, unit.head);
    expect(codeOf(await renew(id, secretaryOf(unit)))).toBeUndefined();
  });

  it.each([
    [{ activeTo: '2026-04-15' }, 'ENDS_BEFORE_IT_STARTS'],
    [{ clauses: [] }, 'BAD_CLAUSE_COUNT'],
  ])('is drafted as any other: %j is refused', async (more, code) => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    await aClause(id);
    expect(codeOf(await renew(id, unit.head, more))).toBe(code);
  });

  it('by fifty at once is followed by one version', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    await aClause(id);
    const answers = await atOnce(50, () => renew(id, unit.head));
    expect(outcomes(answers)).toEqual({ OK: 1, AGREEMENT_ALREADY_FOLLOWED: 49 });
  });
});

describe('an agreement that ends', () => {
  it('is reviewed when it is due, and has expired after its last day', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { review_on: '2026-06-01', active_to: '2026-06-30' });
    const secretary = secretaryOf(unit);
    const at = (instant: string) => hub.setClock(new Date(instant));
    at('2026-05-31T23:59:59+08:00');
    expect(codeOf(await take('reviewAgreement', id, secretary))).toBe('REVIEW_NOT_DUE');
    at('2026-06-01T00:00:00+08:00');
    expect((await take('reviewAgreement', id, secretary)).data.reviewAgreement.state).toBe('REVIEW_DUE');
    at('2026-06-30T23:59:59+08:00');
    expect(codeOf(await take('expireAgreement', id, secretary))).toBe('AGREEMENT_STILL_RUNS');
    at('2026-07-01T00:00:00+08:00');
    expect((await take('expireAgreement', id, secretary)).data.expireAgreement.state).toBe('EXPIRED');
  });

  it('without a last day does not expire', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { active_to: null });
    expect(codeOf(await take('expireAgreement', id, secretaryOf(unit)))).toBe('AGREEMENT_STILL_RUNS');
  });

  it('before its time tells why', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    expect(codeOf(await terminate(id, unit.head, ' '))).toBe('BLANK_TEXT');
    await terminate(id, unit.head);
    expect(await rowOf('agreement', id)).toMatchObject({ state: 'TERMINATED', closing_reason: '合并办公' });
  });

  it('while fifty pledge on it has only what was pledged before', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit);
    const clauseId = await aClause(id);
    const answers = await atOnce(51, (no) =>
      no === 25
        ? terminate(id, unit.head)
        : hub.write('pledgeCommitment', promiseOf(unit, { clauseId }), unit.liaison, 'id'),
    );
    const { OK = 0, AGREEMENT_NOT_IN_FORCE = 0, ...others } = outcomes(answers);
    expect([OK + AGREEMENT_NOT_IN_FORCE, others]).toEqual([51, {}]);
    const pledged = await hub.sql('resident-units', 'select 1 from commitment where agreement_id = $1', [id]);
    expect(pledged).toHaveLength(OK - 1);
    expect((await rowOf('agreement', id))?.state).toBe('TERMINATED');
  });
});
