import { newId } from '@hub/kit/identifiers.ts';
import { describe, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { changesOn, type Refused, refuses } from './constraints.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMembership, aLiaison, anAgreement, aClause, anOffer, someLendingTerms, insert } =
  factoriesOn(hub);
const set = changesOn(hub);

describe('the database, of units and agreements,', () => {
  const offer = async (more: Record<string, unknown>) => anOffer((await aUnit()).id, more);

  refuses([
    [
      'unit_code_unique',
      async () => insert('unit', { code: (await aUnit()).id, name: '又一个', kind: 'SCHOOL' }),
    ],
    [
      'membership_one_at_a_time',
      async () => {
        const { id, community } = await aUnit();
        await aMembership(id, community, { from_day: '2024-01-01', until_day: '2025-01-01' });
      },
    ],
    [
      'membership_ends_after_start',
      async () => aMembership((await aUnit()).id, aCommunity(), { until_day: '2024-12-31' }),
    ],
    [
      'liaison_one_at_a_time',
      async () => {
        const { id, community } = await aUnit();
        await aLiaison(id, community, { until_day: '2026-02-14' });
        await aLiaison(id, community, { from_day: '2026-02-14' });
      },
    ],
    [
      'liaison_ends_after_start',
      async () => aLiaison((await aUnit()).id, aCommunity(), { until_day: '2024-12-31' }),
    ],
    [
      'agreement_community_id_no_unique',
      async () => {
        const unit = await aUnit();
        for (let i = 0; i < 2; i++) await anAgreement(unit, { no: '共建协议-01' });
      },
    ],
    ['agreement_ends_after_start', async () => anAgreement(await aUnit(), { active_to: '2025-01-01' })],
    [
      'agreement_is_reviewed_after_start',
      async () => anAgreement(await aUnit(), { review_on: '2024-12-31' }),
    ],
    ['agreement_document_is_a_hash', async () => anAgreement(await aUnit(), { sha256: 'x'.repeat(64) })],
    ['agreement_signatures_are_dated', async () => anAgreement(await aUnit(), { signed_for_unit_at: null })],
    ['agreement_signatures_are_of_a_document', async () => anAgreement(await aUnit(), { sha256: null })],
    [
      'agreement_signatures_are_of_a_document',
      async () => anAgreement(await aUnit(), { state: 'DRAFT', sha256: 'a'.repeat(64) }),
    ],
    [
      'agreement_is_signed_by_two',
      async () => {
        const same = { signed_for_unit_by: '演示', signed_for_community_by: '演示' };
        await anAgreement(await aUnit(), same);
      },
    ],
    ...['SIGNED', 'ACTIVE', 'REVIEW_DUE', 'RENEWED', 'EXPIRED'].map(
      (state): Refused => [
        'agreement_holds_once_both_have_signed',
        async () => {
          const oneSide = { signed_for_unit_by: null, signed_for_unit_at: null };
          await anAgreement(await aUnit(), { state, ...oneSide });
        },
      ],
    ),
    [
      'agreement_holds_once_both_have_signed',
      async () => set('agreement', `state = 'NEGOTIATING'`, await anAgreement(await aUnit())),
    ],
    [
      'agreement_is_terminated_for_a_reason',
      async () => anAgreement(await aUnit(), { state: 'TERMINATED', closing_reason: null }),
    ],
    [
      'agreement_follows_one_of_its_parties',
      async () => anAgreement(await aUnit(), { supersedes_id: await anAgreement(await aUnit()) }),
    ],
    [
      'agreement_is_followed_once',
      async () => {
        const unit = await aUnit();
        const supersedes_id = await anAgreement(unit);
        for (let i = 0; i < 2; i++) await anAgreement(unit, { supersedes_id });
      },
    ],
    [
      'agreement_clause_agreement_id_no_unique',
      async () => {
        const agreement = await anAgreement(await aUnit());
        for (let i = 0; i < 2; i++) await aClause(agreement);
      },
    ],
    [
      'agreement_clause_is_of_the_parties_of_its_agreement',
      async () =>
        set(
          'agreement_clause',
          `community_id = '${aCommunity()}'`,
          await aClause(await anAgreement(await aUnit())),
        ),
    ],
    ['agreement_clause_numbered_from_one', async () => aClause(await anAgreement(await aUnit()), { no: 0 })],
    [
      'lending_terms_rest_on_an_agreement_of_the_lender',
      async () => {
        const [agreement, { id }] = [await anAgreement(await aUnit()), await aUnit()];
        await someLendingTerms(id, agreement);
      },
    ],
    ['resource_offer_quantity_has_a_unit', () => offer({ quantity: 1 })],
    ['resource_offer_quantity_has_a_unit', () => offer({ quantity: 0, unit_of_measure: '场' })],
    [
      'resource_offer_ends_after_start',
      () => offer({ available_from: '2026-02-01', available_to: '2026-01-31' }),
    ],
    ['resource_offer_money_is_counted_in_yuan', () => offer({ quantity: 1, unit_of_measure: '元' })],
    [
      'resource_offer_money_is_counted_in_yuan',
      () => offer({ kind: 'FUNDS', quantity: 1, unit_of_measure: '万元' }),
    ],
    ['resource_offer_place_is_a_venue', () => offer({ facility_id: newId() })],
  ]);

  it('lets one liaison follow the other, a unit come back, and one take part in two communities', async () => {
    const { id, community } = await aUnit();
    await aLiaison(id, community, { until_day: '2026-02-14' });
    await aLiaison(id, community, { from_day: '2026-02-15' });
    await aMembership(id, community, { from_day: '2024-01-01', until_day: '2024-12-31' });
    await aMembership(id, aCommunity());
  });
});
