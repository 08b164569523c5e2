import { protectedCount } from '@hub/kit/small-cell.ts';
import type { PopulationSnapshot } from './population-snapshot.entity.ts';

type Part = Pick<PopulationSnapshot, 'grid' | 'compound' | 'lowIncomeHouseholds'>;

/**
 * Whether a whole would give away parts that are kept back: what it is without the parts that are shown is a count
 * too, and must not be a small one. Of a part counted twice on a day, the later count stands.
 */
export function givesAway(parts: readonly Part[]): boolean {
  const standing = new Map(parts.map((part) => [part.grid?.id ?? part.compound?.id, part]));
  const small = [...standing.values()].filter((part) => isSmall(part.lowIncomeHouseholds));
  const byKind = [...Map.groupBy(small, ({ grid }) => grid !== null).values()];
  return byKind.some((kind) => isSmall(kind.reduce((sum, part) => sum + part.lowIncomeHouseholds, 0)));
}

const isSmall = (count: number): boolean => protectedCount(count).suppressed;
