import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const daytime = [{ weekdays: everyDay, opens: '08:00', closes: '21:30' }];
const afterHours = [
  { weekdays: [1, 2, 3, 4, 5], opens: '18:00', closes: '07:00' },
  { weekdays: [6, 7], opens: '00:00', closes: '24:00' },
];

interface DemoFacility {
  name: string;
  kind: 'ROOM' | 'HALL' | 'OUTDOOR' | 'PARKING' | 'STATION';
  capacity?: number;
  areaM2?: number;
  provider?: string;
  bookable?: boolean;
  unitCount?: number;
  buffer?: number;
}

/** A place of the community's own for which it is asked first. */
const asksFirst = ['会议室'];

/** The rooms of A's 210 m² and what units lend it; the places of B. */
export const places: Record<Letter, DemoFacility[]> = {
  A: [
    { name: '党员活动室', kind: 'ROOM', capacity: 40, areaM2: 60, buffer: 15 },
    { name: '会议室', kind: 'ROOM', capacity: 20, areaM2: 36, buffer: 15 },
    { name: '宣教评议室', kind: 'ROOM', capacity: 30, areaM2: 45 },
    { name: '服务大厅', kind: 'HALL', areaM2: 45, bookable: false },
    { name: '档案室', kind: 'ROOM', areaM2: 24, bookable: false },
    { name: '教育学院阶梯教室', kind: 'HALL', capacity: 120, provider: 'U03', buffer: 30 },
    { name: '教育学院操场', kind: 'OUTDOOR', capacity: 200, provider: 'U03' },
    { name: '审计局会议室', kind: 'ROOM', capacity: 50, provider: 'U01', buffer: 15 },
  ],
  B: [
    { name: '市民学校', kind: 'ROOM', capacity: 60 },
    { name: '排练厅', kind: 'ROOM', capacity: 40, buffer: 15 },
    { name: '阳光服务驿站', kind: 'STATION', capacity: 25 },
    { name: '社区广场', kind: 'OUTDOOR', capacity: 500 },
    { name: '演示一中报告厅', kind: 'HALL', capacity: 300, provider: 'U11', buffer: 30 },
    { name: '机关停车位', kind: 'PARKING', provider: 'U10', unitCount: 20 },
  ],
};

export const facilities = (pair: Pair, letter: Letter) =>
  places[letter].map(
    ({ name, kind, capacity, areaM2, provider, bookable = true, unitCount = 1, buffer = 0 }) => ({
      id: idOf(pair, letter, 'facility', name),
      community: communityIdOf(pair, letter),
      name,
      kind,
      capacity: capacity ?? null,
      areaM2: areaM2 ?? null,
      providerUnitId: provider ? idOf(pair, 'unit', provider) : null,
      bookable,
      unitCount,
      bufferBeforeMinutes: buffer,
      bufferAfterMinutes: buffer,
      requiresApproval: (provider !== undefined && kind !== 'PARKING') || asksFirst.includes(name),
      openingHours: kind === 'PARKING' ? afterHours : daytime,
    }),
  );
