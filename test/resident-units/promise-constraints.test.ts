import { describe } from 'vitest';
import { useHub } from '../support/hub.ts';
import { changesOn, refuses } from './constraints.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, anAgreement, aClause, aCommitment, aDelivery } = factoriesOn(hub);
const sql = (text: string, ...values: unknown[]) => hub.sql('resident-units', text, values);
const set = changesOn(hub);

describe('the database, of promises,', () => {
  const change = async (how: string, { quantity = 120 } = {}) => {
    const unit = await aUnit();
    const id = await aCommitment(unit, { quantity });
    return set('commitment', how, id);
  };
  /** Past the rule that a promise counts its deliveries: both change at once. */
  const deliver = async (how: string, quantity: number) => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    await aDelivery(unit, id, quantity);
    return set('commitment', how, id);
  };
  const changeDelivery = async (how: string, promise = {}) => {
    const unit = await aUnit();
    return set('delivery', how, await aDelivery(unit, await aCommitment(unit, promise), 60));
  };
  const funds = { kind: 'FUNDS', unitOfMeasure: '元', quantity: 120, valueFen: undefined };
  const attested = `accepted_quantity = 60, accepted_at = now(), accepted_by = '演示'`;

  const keeping = async (
    agreementOf: (unit: TestUnit) => Promise<string>,
    clauseOf: (id: string) => Promise<string>,
  ) => {
    const unit = await aUnit();
    const id = await aCommitment(unit);
    const agreement = await agreementOf(unit);
    const clause = await clauseOf(agreement);
    await sql('update commitment set agreement_id = $1, clause_id = $2 where id = $3', agreement, clause, id);
  };

  refuses([
    [
      'commitment_community_id_no_unique',
      async () => {
        const unit = await aUnit();
        await aCommitment(unit);
        await set('commitment', `no = 'C-2026-0001'`, await aCommitment(unit));
      },
    ],
    ['commitment_quantity_can_be_kept', () => change('quantity = 0')],
    ['commitment_quantity_can_be_kept', () => change('quantity = 10000000000')],
    ['commitment_value_can_be_kept', () => change('value_fen = -1')],
    ['commitment_value_can_be_kept', () => change('value_fen = 1000000000001')],
    ['commitment_money_is_counted_once', () => change(`kind = 'FUNDS'`)],
    ['commitment_money_is_counted_once', () => change(`unit_of_measure = '元'`)],
    ['commitment_money_is_counted_once', () => change(`kind = 'FUNDS', unit_of_measure = '元'`)],
    [
      'commitment_money_is_counted_once',
      () => change(`kind = 'FUNDS', unit_of_measure = '元', value_fen = null`),
    ],
    ['commitment_accepts_no_more_than_delivered', () => deliver('quantity_accepted = 61', 60)],
    ['commitment_accepts_no_more_than_delivered', () => deliver('quantity_accepted = -1', 60)],
    ['commitment_state_follows_from_what_came', () => deliver(`state = 'COMMITTED'`, 60)],
    ['commitment_state_follows_from_what_came', () => deliver(`state = 'DELIVERED'`, 60)],
    ['commitment_state_follows_from_what_came', () => deliver(`state = 'PART_DELIVERED'`, 120)],
    ['commitment_state_follows_from_what_came', () => deliver(`state = 'ACCEPTED'`, 120)],
    ['commitment_state_follows_from_what_came', () => deliver('quantity_accepted = 120', 120)],
    [
      'commitment_state_follows_from_what_came',
      () => change(`state = 'CLOSED_SHORT', closing_reason = '缺货'`),
    ],
    [
      'commitment_state_follows_from_what_came',
      () => deliver(`state = 'CANCELLED', closing_reason = '计划调整'`, 60),
    ],
    ['commitment_scheduled_for_a_day', () => change(`state = 'SCHEDULED'`)],
    ['commitment_closed_for_a_reason', () => change(`state = 'CANCELLED'`)],
    ['commitment_closed_for_a_reason', () => change(`closing_reason = '缺货'`)],
    [
      'commitment_clause_comes_with_its_agreement',
      async () => {
        const unit = await aUnit();
        const id = await aCommitment(unit);
        await sql('update commitment set agreement_id = $1 where id = $2', await anAgreement(unit), id);
      },
    ],
    [
      'commitment_keeps_an_agreement_of_its_parties',
      () => keeping(async () => anAgreement(await aUnit()), aClause),
    ],
    [
      'commitment_keeps_an_agreement_of_its_parties',
      () => keeping((unit) => anAgreement({ ...unit, community: aCommunity() }), aClause),
    ],
    [
      'commitment_keeps_a_clause_of_its_agreement',
      () => keeping(anAgreement, async () => aClause(await anAgreement(await aUnit()))),
    ],
    ['commitment_counts_its_deliveries', () => deliver('quantity_delivered = 61', 60)],
    ['commitment_counts_its_deliveries', () => deliver('quantity_accepted = 1', 60)],
    ['commitment_counts_its_deliveries', () => changeDelivery('quantity = 59')],
    ['commitment_counts_its_deliveries', () => changeDelivery(attested)],
    [
      'commitment_counts_its_deliveries',
      async () => {
        const unit = await aUnit();
        await sql('delete from delivery where id = $1', await aDelivery(unit, await aCommitment(unit), 60));
      },
    ],
    ['delivery_quantity_can_be_kept', () => changeDelivery('quantity = 0')],
    ['delivery_value_can_be_kept', () => changeDelivery('value_fen = -1')],
    ['delivery_money_is_counted_once', () => changeDelivery('value_fen = 1', funds)],
    ['delivery_money_is_counted_once', () => changeDelivery('value_fen = null', funds)],
    [
      'delivery_is_between_the_parties_of_its_commitment',
      async () => changeDelivery(`unit_id = '${(await aUnit()).id}'`),
    ],
    [
      'delivery_is_between_the_parties_of_its_commitment',
      () => changeDelivery(`community_id = '${aCommunity()}'`),
    ],
    ['delivery_is_of_the_kind_promised', () => changeDelivery(`kind = 'LABOUR'`)],
    ['delivery_accepts_no_more_than_delivered', () => changeDelivery(attested.replace('60', '61'))],
    ['delivery_is_accepted_by_someone', () => changeDelivery('accepted_quantity = 60')],
    ['delivery_is_accepted_by_someone', () => changeDelivery('accepted_quantity = 60, accepted_at = now()')],
    ['delivery_is_attested_by_two', () => changeDelivery(attested.replace(`'演示'`, 'attested_by'))],
    ['delivery_is_turned_down_for_a_reason', () => changeDelivery(attested.replace('60', '0'))],
    ['delivery_evidence_is_a_hash', () => changeDelivery(`evidence_sha256 = repeat('x', 64)`)],
  ]);
});
