/** What values variables have. */
export type Variables = Readonly<Record<string, unknown>>;

/** What an operation or a part of it costs; a function where that depends on variables. */
export type Cost = number | ((variables: Variables) => number);

export const costFor = (cost: Cost, variables: Variables): number =>
  typeof cost === 'number' ? cost : cost(variables);

/** Each together with the others. Whatever depends on no variable is reckoned once. */
function folded(costs: readonly Cost[], fold: (one: number, other: number) => number, least: number): Cost {
  const open = costs.filter((cost) => typeof cost === 'function');
  const fixed = costs.filter((cost) => typeof cost === 'number').reduce(fold, least);
  if (open.length === 0) return fixed;
  return (variables) => open.reduce((before, cost) => fold(before, cost(variables)), fixed);
}

export const sumOf = (costs: readonly Cost[]): Cost => folded(costs, (one, other) => one + other, 0);
export const most = (costs: readonly Cost[]): Cost => folded(costs, (one, other) => Math.max(one, other), 0);
export const product = (costs: readonly Cost[]): Cost => folded(costs, (one, other) => one * other, 1);
