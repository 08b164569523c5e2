/** An object of an answer, as JSON has it. */
export type Answer = Record<string, unknown>;

export const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Adds what was received to what is there already. What is there of neither is taken as it is and not copied: an answer
 * is read once and belongs to its run.
 */
export function merge(target: Answer, received: Answer): void {
  if (target === received) return;
  for (const key in received) {
    const next = received[key];
    // As JSON can have it, and no field is called so.
    if (next === undefined || key === '__proto__') continue;
    const now = target[key];
    if (isObject(now) && isObject(next)) merge(now, next);
    else if (Array.isArray(now) && Array.isArray(next) && now.length === next.length) mergeLists(now, next);
    else target[key] = next;
  }
}

function mergeLists(target: unknown[], received: readonly unknown[]): void {
  if (target === received) return;
  for (const [i, next] of received.entries()) {
    const now = target[i];
    if (isObject(now) && isObject(next)) merge(now, next);
    else if (Array.isArray(now) && Array.isArray(next) && now.length === next.length) mergeLists(now, next);
    else target[i] = next;
  }
}
