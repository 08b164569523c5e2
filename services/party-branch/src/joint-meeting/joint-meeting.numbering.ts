import type { EntityManager } from '@mikro-orm/postgresql';

/** What is numbered within a community and a year, as 2026-A-02. */
type Numbered = 'joint_meeting' | 'resolution';

/** What the numbers of one community and year have in common: 2026-A of 2026-A-02. */
export const seriesOf = (no: string): string => no.replace(/-\d+$/, '');

/** The same community's series in the year of a quarter. */
export const seriesIn = (quarter: string, no: string): string =>
  seriesOf(no).replace(/^\d{4}/, quarter.slice(0, 4));

/** The number after the highest that is taken. */
export function numberAfter(taken: readonly string[], series: string): string {
  const counts = taken
    .filter((no) => seriesOf(no) === series)
    .map((no) => Number(no.slice(series.length + 1)));
  return `${series}-${String(Math.max(0, ...counts) + 1).padStart(2, '0')}`;
}

/** Two meetings of a community may be at work at once: whoever gives out numbers of one kind queues up here. */
export const lockNumbers = (tx: EntityManager, of: Numbered, communityId: string): Promise<unknown> =>
  tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${of} of ${communityId}`]);

export async function nextNumber(
  tx: EntityManager,
  of: Numbered,
  communityId: string,
  series: string,
): Promise<string> {
  await lockNumbers(tx, of, communityId);
  const taken = await tx.execute<{ no: string }[]>(
    `select no from ${of} where community_id = ? and starts_with(no, ?)`,
    [communityId, `${series}-`],
  );
  return numberAfter(
    taken.map(({ no }) => no),
    series,
  );
}
