import type { EntityManager } from '@mikro-orm/postgresql';

/** What is numbered within a community: its table, the column of the number, and what its numbers begin with. */
export interface Series {
  table: 'agreement' | 'commitment' | 'check_in_report';
  column: 'no' | 'receipt_no';
  prefix: string;
  digits: number;
}

/** The agreements with a community in a year, as 共建协议-2026-03. */
export const agreementsIn = (day: string): Series => ({
  table: 'agreement',
  column: 'no',
  prefix: `共建协议-${day.slice(0, 4)}-`,
  digits: 2,
});

/** The commitments to a community in a year, as C-2026-0061. */
export const commitmentsIn = (day: string): Series => ({
  table: 'commitment',
  column: 'no',
  prefix: `C-${day.slice(0, 4)}-`,
  digits: 4,
});

/** The receipts a community gives on a day, as R-20260415-001. */
export const receiptsOn = (day: string): Series => ({
  table: 'check_in_report',
  column: 'receipt_no',
  prefix: `R-${day.replaceAll('-', '')}-`,
  digits: 3,
});

/** The number after the last that is taken, which may have outgrown its digits. */
export function numberAfter(last: string | undefined, { prefix, digits }: Series): string {
  const before = last ? Number(last.slice(prefix.length)) : 0;
  return `${prefix}${String(before + 1).padStart(digits, '0')}`;
}

/** Whoever gives out numbers of one kind in one community queues up here, so that they are unique and without gaps. */
export async function nextNumber(tx: EntityManager, series: Series, communityId: string): Promise<string> {
  const { table, column, prefix } = series;
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${table} of ${communityId}`]);
  const [last] = await tx.execute<{ no: string }[]>(
    `select ${column} as no from ${table} where community_id = ? and starts_with(${column}, ?)
     order by length(${column}) desc, ${column} desc limit 1`,
    [communityId, prefix],
  );
  return numberAfter(last?.no, series);
}
