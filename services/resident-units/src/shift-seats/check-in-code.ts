import { createHmac } from 'node:crypto';

const minuteMs = 60_000;

/** 签到码: six digits that are shown where a shift is served, and change every minute. */
export function checkInCode(secret: string, at: Date): string {
  const minute = Math.floor(at.getTime() / minuteMs);
  const digest = createHmac('sha256', secret).update(String(minute)).digest();
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, '0');
}

/** What was typed, as the code is shown: full-width digits, and spaces for legibility, mean the same. */
export const digitsIn = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/** Whether it is the code of this minute or the last: reading and typing it takes a moment. */
export const isCheckInCode = (code: string, secret: string, at: Date): boolean =>
  [at, new Date(at.getTime() - minuteMs)].some((instant) => checkInCode(secret, instant) === code);
