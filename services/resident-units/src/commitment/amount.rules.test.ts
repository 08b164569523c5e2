import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceKind } from '../resource-offer/resource-kind.ts';
import { decimalsOf, isQuantity, isValue, mostFen, sumOf, worthOf } from './amount.rules.ts';

const { FUNDS, GOODS } = ResourceKind;

describe('a quantity', () => {
  it.each([0.001, 1, 2.5, 120, 999_999.999, 9_999_999_999.999])('can be %d', (quantity) =>
    expect(isQuantity(quantity)).toBe(true),
  );

  it.each([0, -1, 1e-10, 0.0001, 1.2345, 1e10, 1e308, Number.NaN, Number.POSITIVE_INFINITY])(
    'cannot be %d',
    (quantity) => expect(isQuantity(quantity)).toBe(false),
  );

  it('of money is no finer than a fen', () => {
    const money = decimalsOf({ kind: FUNDS, unitOfMeasure: '元' });
    expect(isQuantity(0.01, money)).toBe(true);
    expect(isQuantity(0.001, money)).toBe(false);
  });

  it.each(['公斤', '平方米', '小时', 'kg', 'M'])(
    'of what is measured in %s may have parts',
    (unitOfMeasure) => {
      expect(isQuantity(0.001, decimalsOf({ kind: GOODS, unitOfMeasure }))).toBe(true);
    },
  );

  it.each(['株', '台', '人次', '套', 'pieces'])('of what is counted in %s is whole', (unitOfMeasure) => {
    expect(isQuantity(0.5, decimalsOf({ kind: GOODS, unitOfMeasure }))).toBe(false);
    expect(isQuantity(2, decimalsOf({ kind: GOODS, unitOfMeasure }))).toBe(true);
  });
});

describe('a value', () => {
  it.each([0, 1, mostFen])('can be %d fen', (fen) => expect(isValue(fen)).toBe(true));
  it.each([-1, mostFen + 1, Number.MAX_SAFE_INTEGER])('cannot be %d fen', (fen) =>
    expect(isValue(fen)).toBe(false),
  );

  it('of money follows from its quantity, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostFen - 1 }), (fen) => {
        const money = { kind: FUNDS, quantity: fen / 100, unitOfMeasure: '元' };
        return worthOf(money) === fen && isQuantity(money.quantity, decimalsOf(money));
      }),
    );
  });

  it('of anything else is what is said of it, if anything', () => {
    const goods = { kind: GOODS, quantity: 3, unitOfMeasure: '台' };
    expect(worthOf({ ...goods, valueFen: 500 })).toBe(500);
    expect(worthOf(goods)).toBeNull();
  });
});

describe('a sum', () => {
  it('of quantities is free of the noise of binary fractions', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf(Array.from({ length: 50 }, () => 0.1))).toBe(5);
    expect(sumOf([])).toBe(0);
  });
});
