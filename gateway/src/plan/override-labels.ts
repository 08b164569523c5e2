/** By label, whether its fields have moved, or of how many of a hundred requests. */
export type OverrideLabels = Readonly<Record<string, boolean | number>>;

/**
 * Whether fields that move to another subgraph bit by bit are asked of that one, for one request. A label is as it is set,
 * or says `percent(x)` itself: for x of a hundred. Where nobody has said what it means, its fields stay where they were.
 */
export function overriddenBy(set: OverrideLabels = {}): (label: string) => boolean {
  const shares = new Map(Object.entries(set));
  return (label) => {
    const share = shares.get(label) ?? percentIn(label);
    return typeof share === 'number' ? Math.random() * 100 < share : share;
  };
}

function percentIn(label: string): number {
  const [, percent = 0] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
  return Number(percent);
}
