import { ResourceKind } from '../resource-offer/resource-kind.ts';

/** How much of what, and what it is worth. */
export interface Amount {
  kind: ResourceKind;
  quantity: number;
  unitOfMeasure: string;
  valueFen?: number | null | undefined;
}

/** Money is counted in it, and nothing else is. */
export const yuan = '元';

export const isMoney = ({ kind }: Pick<Amount, 'kind'>): boolean => kind === ResourceKind.FUNDS;

/** Quantities are kept in thousandths, and money to the fen. */
export const decimalsOf = (amount: Pick<Amount, 'kind'>): number => (isMoney(amount) ? 2 : 3);

/** Sums of quantities stay below it too, so that every one of them can be kept. */
export const mostQuantity = 1e10;

/** More than nothing, less than can be kept, and no finer than is kept. */
export const isQuantity = (quantity: number, decimals = 3): boolean =>
  quantity > 0 && quantity < mostQuantity && Number(quantity.toFixed(decimals)) === quantity;

/** The most that one thing is worth: ten thousand million yuan, in fen. */
export const mostFen = mostQuantity * 100;

export const isValue = (fen: number): boolean => fen >= 0 && fen <= mostFen;

/** Money is worth what its quantity says; anything else, what is said of it. */
export const worthOf = (amount: Amount): number | null =>
  isMoney(amount) ? Math.round(amount.quantity * 100) : (amount.valueFen ?? null);

/** Adds quantities of at most three decimals without the noise of binary fractions. */
export const sumOf = (quantities: readonly number[]): number =>
  Math.round(quantities.reduce((sum, quantity) => sum + quantity, 0) * 1000) / 1000;
