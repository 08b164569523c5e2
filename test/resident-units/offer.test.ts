import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aUnit, anOffer, rowOf } = factoriesOn(hub);

const offer = ({ id, liaison }: TestUnit, more = {}, as = liaison) =>
  hub.write(
    'offerResource',
    { unitId: id, kind: 'LABOUR', title: '绿化养护', ...more },
    as,
    'id state title quantity unitOfMeasure availableFrom availableTo facility { id } unit { id }',
  );

const steps = ['openOffer', 'suspendOffer', 'closeOffer'] as const;
type Step = (typeof steps)[number];

/** Where each step leads from each state that allows it. */
const allowed: Record<string, Partial<Record<Step, string>>> = {
  DRAFT: { openOffer: 'OPEN', closeOffer: 'CLOSED' },
  OPEN: { suspendOffer: 'SUSPENDED', closeOffer: 'CLOSED' },
  SUSPENDED: { openOffer: 'OPEN', closeOffer: 'CLOSED' },
  CLOSED: {},
};

const take = (step: Step, offerId: string, as: string) => hub.write(step, { offerId }, as, 'state');

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('an offer', () => {
  it('is written down by the unit, and taken up once it is opened', async () => {
    const unit = await aUnit();
    const facilityId = newId();
    const { data } = await offer(unit, { kind: 'VENUE', title: '阶梯教室', facilityId }, unit.head);
    expect(data.offerResource).toMatchObject({
      state: 'DRAFT',
      title: '阶梯教室',
      quantity: null,
      facility: { id: facilityId },
      unit: { id: unit.id },
    });
    expect((await take('openOffer', data.offerResource.id, unit.liaison)).data.openOffer.state).toBe('OPEN');
  });

  it('of so much is counted as a promise is', async () => {
    const unit = await aUnit();
    const { data } = await offer(unit, { quantity: 20, unitOfMeasure: ' 人次 ' });
    expect(data.offerResource).toMatchObject({ quantity: 20, unitOfMeasure: '人次' });
    expect(codeOf(await offer(unit, { kind: 'FUNDS', quantity: 100, unitOfMeasure: '元' }))).toBeUndefined();
  });

  it.each([
    ['of a quantity of nothing in particular', { quantity: 20 }, 'QUANTITY_NEEDS_UNIT'],
    ['of a unit of measure and no quantity', { unitOfMeasure: '人次' }, 'QUANTITY_NEEDS_UNIT'],
    ['of nothing', { quantity: 0, unitOfMeasure: '人次' }, 'BAD_QUANTITY'],
    ['of labour in 元', { quantity: 1, unitOfMeasure: '元' }, 'MONEY_IS_COUNTED_IN_YUAN'],
    [
      'that ends before it starts',
      { availableFrom: '2026-05-02', availableTo: '2026-05-01' },
      'ENDS_BEFORE_IT_STARTS',
    ],
    ['of labour in a place', { facilityId: newId() }, 'PLACE_IS_A_VENUE'],
    ['of a place that is none', { kind: 'VENUE', facilityId: 'x' }, 'BAD_ID'],
    ['without words', { title: ' ' }, 'BLANK_TEXT'],
    ['of a unit of nowhere', { unitId: newId() }, 'NOT_FOUND'],
    ['of a unit that is none', { unitId: 'x' }, 'BAD_ID'],
  ])('%s is refused', async (_, more, code) => {
    expect(codeOf(await offer(await aUnit(), more))).toBe(code);
  });

  it('is the unit’s to make and to change', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    const [open, draft] = [await anOffer(unit.id), await anOffer(unit.id, { state: 'DRAFT' })];
    for (const stranger of [unit.worker, unit.chair, other.liaison, other.head]) {
      expect(codeOf(await offer(unit, {}, stranger))).toBe('FORBIDDEN');
      for (const step of steps) {
        expect(codeOf(await take(step, open, stranger))).toBe('FORBIDDEN');
        expect(codeOf(await take(step, draft, stranger))).toBe('NOT_FOUND');
      }
    }
  });

  it.each(Object.keys(allowed))('that is %s takes its own steps and refuses every other', async (state) => {
    const unit = await aUnit();
    for (const step of steps) {
      const offerId = await anOffer(unit.id, { state });
      const answer = await take(step, offerId, unit.liaison);
      const next = allowed[state]?.[step];
      expect([step, answer.data[step]?.state ?? codeOf(answer)]).toEqual([step, next ?? 'ILLEGAL_MOVE']);
      expect((await rowOf('resource_offer', offerId))?.state).toBe(next ?? state);
    }
  });

  it.each(steps)('that is none is not for %s', async (step) => {
    const { liaison } = await aUnit();
    expect(codeOf(await take(step, 'x', liaison))).toBe('BAD_ID');
    expect(codeOf(await take(step, newId(), liaison))).toBe('NOT_FOUND');
  });

  it('is not opened once its last day has passed', async () => {
    const unit = await aUnit();
    const offerId = await anOffer(unit.id, { state: 'SUSPENDED', available_to: '2026-04-15' });
    hub.setClock(new Date('2026-04-16T00:00:00+08:00'));
    expect(codeOf(await take('openOffer', offerId, unit.liaison))).toBe('OFFER_IS_OVER');
    hub.setClock(new Date('2026-04-15T23:59:59+08:00'));
    expect(codeOf(await take('openOffer', offerId, unit.liaison))).toBeUndefined();
  });

  it('closed by fifty at once is closed once', async () => {
    const unit = await aUnit();
    const offerId = await anOffer(unit.id);
    const answers = await atOnce(50, () => take('closeOffer', offerId, unit.liaison));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});
