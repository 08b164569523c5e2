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

/** What is measured has parts. Everything else is counted in pieces: there is no half of a tree, a lamp or a visit. */
const measures: ReadonlySet<string> = new Set(
  [
    '吨 公斤 千克 斤 克 公里 千米 米 厘米 平方米 平米 立方米 方 亩 公顷 升 毫升 度 千瓦时',
    '小时 学时 课时 天 日 月 年 t kg g km m cm m² m³ l ml kwh h d',
  ].flatMap((words) => words.split(' ')),
);

/** Money is kept to the fen, what is measured in thousandths, and pieces whole. */
export function decimalsOf(amount: Pick<Amount, 'kind' | 'unitOfMeasure'>): number {
  if (isMoney(amount)) return 2;
  return measures.has(amount.unitOfMeasure.toLowerCase()) ? 3 : 0;
}

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
