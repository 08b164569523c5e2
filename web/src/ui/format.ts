import type { Language } from '../words/language.tsx';

/** Every time is shown as the community's clocks have it, wherever the visitor is. */
const timeZone = 'Asia/Shanghai';
const tag = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

type Shape = Intl.DateTimeFormatOptions;
const made = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, shape: Shape, instant: Date): string {
  const key = language + JSON.stringify(shape);
  const known = made.get(key) ?? new Intl.DateTimeFormat(tag(language), { timeZone, ...shape });
  made.set(key, known);
  return known.format(instant);
}

/** A day as `2026-04-15` is that day everywhere: noon there is never another day. */
const instantOf = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value);

export const day = (value: string, language: Language): string =>
  format(
    language,
    { year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric' },
    instantOf(value),
  );

/** Without its year, where the year is plain. */
export const shortDay = (value: string, language: Language): string =>
  format(
    language,
    { month: language === 'zh' ? 'long' : 'short', day: 'numeric', weekday: 'short' },
    instantOf(value),
  );

export const time = (value: string, language: Language): string =>
  format(language, { hour: '2-digit', minute: '2-digit', hour12: false }, instantOf(value));

export const dayAndTime = (value: string, language: Language): string =>
  `${shortDay(value, language)} ${time(value, language)}`;

export const fromTo = (from: string, to: string, language: Language): string =>
  localDay(from) === localDay(to)
    ? `${shortDay(from, language)} ${time(from, language)}–${time(to, language)}`
    : `${dayAndTime(from, language)} – ${dayAndTime(to, language)}`;

/** The community's calendar day of an instant, as `2026-04-15`. */
export const localDay = (value: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(value));

/** The hour an instant is in, by the community's clocks. */
export const localHour = (instant: string): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
      new Date(instant),
    ),
  );

/** An instant of the community's clock. */
export const instantAt = (localDate: string, localTime: string): string =>
  new Date(`${localDate}T${localTime}:00+08:00`).toISOString();

export const money = (fen: number, language: Language): string =>
  new Intl.NumberFormat(tag(language), {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(fen / 100);

export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(tag(language), { maximumFractionDigits: 2 }).format(value);

const ordinals = ['一', '二', '三', '四'];

/** `2026Q2` as 2026年第二季度. */
export function quarterName(quarter: string, language: Language): string {
  const [year = '', q = ''] = quarter.split('Q');
  return language === 'zh' ? `${year}年第${ordinals[Number(q) - 1]}季度` : `${year} Q${q}`;
}
