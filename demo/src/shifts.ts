import { at, daysAfter, today } from './cast.ts';

export const categories = [
  'GREENING',
  'SANITATION',
  'ELDERLY_CARE',
  'EDUCATION',
  'SAFETY',
  'HEALTH',
  'CULTURE',
  'HARDSHIP_AID',
] as const;

export const activityTitles = [
  '护绿认养与病虫害防治',
  '清理卫生死角',
  '上门走访高龄老人',
  '假期课业辅导',
  '夜间平安巡逻',
  '义诊与急救培训',
  '邻里节排练与演出',
  '结对帮扶困难家庭',
] as const;

/** A shift as both subgraphs know it: C owns it, R has its seats. */
export interface DemoShift {
  /** Its name within the community. */
  key: string;
  activity: number;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
}

/** Twenty past shifts, every fifth day since the third of January, one today, and eight to come; the last three activities are open. */
export function shifts(): DemoShift[] {
  const past = Array.from({ length: 20 }, (_, i) =>
    shiftOn(daysAfter('2026-01-03', i * 5), `past-${i}`, i % 5, 60),
  );
  const coming = Array.from({ length: 8 }, (_, i) =>
    shiftOn(daysAfter(today, i * 3 + 1), `next-${i}`, 5 + (i % 3), 4),
  );
  return [...past, ...coming, { ...shiftOn(today, 'today', 5, 4), startsAt: at(today, '09:00') }];
}

const shiftOn = (day: string, key: string, activity: number, capacity: number): DemoShift => ({
  key,
  activity,
  capacity,
  startsAt: at(day, '08:00'),
  endsAt: at(day, '12:00'),
});
