import pg from 'pg';

/**
 * An instant as PostgreSQL writes it, read without making texts of its parts, which takes half as long. Before the year
 * 1000, after all time and in zones of half hours nobody writes an instant as usual: pg reads those.
 */
export function instantIn(text: string): unknown {
  const end = text.length - 3;
  const sign = text[end];
  const isUsual = (sign === '+' || sign === '-') && text[4] === '-' && text[0] !== '0';
  if (!isUsual) return readByPg(text);
  const milliseconds = end > 20 ? numberIn(text, 20, end) * 10 ** (23 - end) : 0;
  const there = Date.UTC(
    numberIn(text, 0, 4),
    numberIn(text, 5, 7) - 1,
    numberIn(text, 8, 10),
    numberIn(text, 11, 13),
    numberIn(text, 14, 16),
    numberIn(text, 17, 19),
    milliseconds,
  );
  const ahead = numberIn(text, end + 1, end + 3) * 3_600_000;
  return new Date(sign === '+' ? there - ahead : there + ahead);
}

const readByPg = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text');

function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}
