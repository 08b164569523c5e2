import { localDay } from './format.ts';

const msADay = 24 * 60 * 60 * 1000;

export const daysAfter = (day: string, days: number): string =>
  localDay(new Date(new Date(`${day}T12:00:00+08:00`).getTime() + days * msADay));

/** Days from one to another; below zero for one that has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00+08:00`) - Date.parse(`${from}T12:00:00+08:00`)) / msADay);

export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00+08:00`).getUTCDay();
  return daysAfter(day, -((weekday + 6) % 7));
}

export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Whole quarters before or after one. */
export function quarterBeside(quarter: string, by: number): string {
  const [year = 0, q = 1] = quarter.split('Q').map(Number);
  const count = year * 4 + q - 1 + by;
  return `${Math.floor(count / 4)}Q${(count % 4) + 1}`;
}

/** The first and last day of a quarter. */
export function daysOf(quarter: string): { from: string; to: string } {
  const [year = 0, q = 1] = quarter.split('Q').map(Number);
  const first = (q - 1) * 3 + 1;
  const next = `${q === 4 ? year + 1 : year}-${String(q === 4 ? 1 : first + 3).padStart(2, '0')}-01`;
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: daysAfter(next, -1) };
}
