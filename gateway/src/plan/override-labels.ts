/**
 * Whether fields that move to another subgraph bit by bit are asked of that one, for one request: of `percent(x)`, for x of
 * a hundred. What any other label means nobody has said here, so those fields stay where they were.
 */
export function isOverridden(label: string): boolean {
  const [, percent] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
  return percent !== undefined && Math.random() * 100 < Number(percent);
}
