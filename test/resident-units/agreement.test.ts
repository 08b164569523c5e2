import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aUnit, anAgreement, aClause, aPledge, anOffer } = factoriesOn(hub);

const nodesOf = ({ edges }: { edges: { node: Record<string, unknown> }[] }) => edges.map(({ node }) => node);

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('an agreement', () => {
  it('tells whether it holds today, and which of its clauses are kept', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { active_to: '2026-05-14' });
    const [principle, kept, open] = [
      await aClause(id, { no: 1, is_principle: true }),
      await aClause(id, { no: 2 }),
      await aClause(id, { no: 3 }),
    ];
    await aPledge(unit, { clauseId: kept });
    const commitmentId = await aPledge(unit, { clauseId: open });
    await hub.write('cancelCommitment', { commitmentId, reason: '计划调整' }, unit.liaison);
    const query = `query ($id: ID!) { agreement(id: $id) { inForce unit { id } community { id }
      clauses { id kept agreement { id } commitments { state } } } }`;
    const ask = async () => (await hub.ask(query, { id })).data.agreement;
    const clause = (of: string, isKept: boolean, ...states: string[]) => ({
      id: of,
      kept: isKept,
      agreement: { id },
      commitments: states.map((state) => ({ state })),
    });
    expect(await ask()).toEqual({
      inForce: true,
      unit: { id: unit.id },
      community: { id: unit.community },
      clauses: [clause(principle, true), clause(kept, true, 'PLEDGED'), clause(open, false, 'CANCELLED')],
    });
    hub.setClock(new Date('2026-05-15T00:00:00+08:00'));
    expect((await ask()).inForce).toBe(false);
  });

  it('is listed with the community it is made with, by number', async () => {
    const unit = await aUnit();
    for (const no of ['02', '01', '03']) await anAgreement(unit, { no: `共建协议-2026-${no}` });
    const { data } = await hub.ask(
      `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { community {
         agreements(first: 2) { edges { node { no } } pageInfo { hasNextPage } } } } }`,
      { id: unit.community },
    );
    expect(data.resourceCommitments.community.agreements).toEqual({
      edges: ['01', '02'].map((no) => ({ node: { no: `共建协议-2026-${no}` } })),
      pageInfo: { hasNextPage: true },
    });
  });

  it('that has lapsed suspends the terms that rest on it', async () => {
    const unit = await aUnit();
    const agreementId = await anAgreement(unit, { active_to: '2026-05-14' });
    const facilityId = newId();
    const text = `insert into lending_terms (facility_id, unit_id, agreement_id, windows) values ($1, $2, $3, '["每日"]')`;
    await hub.sql('resident-units', text, [facilityId, unit.id, agreementId]);
    await anOffer(unit.id, { kind: 'VENUE', facility_id: facilityId });
    const terms = async () => {
      const { data } = await hub.ask(
        `query ($id: ID!) { unit(id: $id) { offers { edges { node { unit { id } facility { lendingTerms {
           id free windows suspended unit { id } facility { id } agreement { id } } } } } } } }`,
        { id: unit.id },
      );
      const [{ facility }] = nodesOf(data.unit.offers) as [{ facility: { lendingTerms: object } }];
      return facility.lendingTerms;
    };
    expect(await terms()).toEqual({
      id: facilityId,
      free: true,
      windows: ['每日'],
      suspended: false,
      unit: { id: unit.id },
      facility: { id: facilityId },
      agreement: { id: agreementId },
    });
    hub.setClock(new Date('2026-05-15T00:00:00+08:00'));
    expect(await terms()).toMatchObject({ suspended: true });
  });
});
