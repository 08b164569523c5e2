import { at, daysAfter, today } from './cast.ts';
import { places } from './facilities.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';

type State = 'PENDING' | 'CONFIRMED' | 'COMPLETED' | 'CHECKED_IN' | 'NO_SHOW' | 'CANCELLED';

interface DemoBooking {
  key: string;
  place: string;
  title: string;
  day: string;
  from: string;
  to: string;
  state: State;
  unit?: string;
  unitNo?: number;
  meeting?: string;
  activity?: number;
  resolution?: string;
  until?: string;
}

const rehearsals: Record<Letter, { place: string; unit: string; title: string }[]> = {
  A: [
    { place: '党员活动室', unit: 'U01', title: '党员学习日' },
    { place: '会议室', unit: 'U02', title: '共建工作例会' },
    { place: '宣教评议室', unit: 'U08', title: '健康讲座' },
    { place: '教育学院操场', unit: 'U03', title: '广场健身队晨练' },
  ],
  B: [
    { place: '市民学校', unit: 'U11', title: '环保课堂' },
    { place: '排练厅', unit: 'U12', title: '秧歌队排练' },
    { place: '阳光服务驿站', unit: 'U08', title: '义诊服务' },
    { place: '社区广场', unit: 'U13', title: '普法宣传' },
  ],
};

/** Each place once a week from January to May, with the current week full; what is over was used. */
function weekly(letter: Letter): DemoBooking[] {
  return rehearsals[letter].flatMap(({ place, unit, title }, p) =>
    Array.from({ length: 20 }, (_, week) => {
      const day = daysAfter('2026-01-05', week * 7 + p);
      const over = day < today;
      const state: State = !over ? 'CONFIRMED' : week % 9 === 4 ? 'NO_SHOW' : 'COMPLETED';
      const resolution = week >= 12 && p === 0 ? `2026-${letter}-01` : undefined;
      return {
        key: `${place}-${week}`,
        place,
        title,
        day,
        from: '14:00',
        to: '16:00',
        state,
        unit,
        resolution,
      };
    }),
  );
}

const special: Record<Letter, DemoBooking[]> = {
  A: [
    {
      key: 'coordination',
      place: '会议室',
      title: '绿化补植协调会',
      day: '2026-04-17',
      from: '10:00',
      to: '11:00',
      state: 'PENDING',
      unit: 'U04',
    },
    {
      key: 'meeting-2025Q4',
      place: '会议室',
      title: '第四季度联席会',
      day: '2025-11-20',
      from: '09:00',
      to: '11:30',
      state: 'COMPLETED',
      meeting: '2025Q4',
      resolution: '2025-A-03',
    },
    {
      key: 'meeting-2026Q1',
      place: '会议室',
      title: '第一季度联席会',
      day: '2026-02-20',
      from: '09:00',
      to: '11:30',
      state: 'COMPLETED',
      meeting: '2026Q1',
      resolution: '2025-A-03',
    },
    {
      key: 'meeting-2026Q2',
      place: '教育学院阶梯教室',
      title: '第二季度联席会',
      day: '2026-05-20',
      from: '09:00',
      to: '11:30',
      state: 'CONFIRMED',
      meeting: '2026Q2',
    },
    {
      key: 'clinic',
      place: '宣教评议室',
      title: '义诊与急救培训',
      day: '2026-04-18',
      from: '09:00',
      to: '11:00',
      state: 'CONFIRMED',
      activity: 5,
      unit: 'U08',
    },
    {
      key: 'overlap-1',
      place: '审计局会议室',
      title: '财务知识讲座',
      day: '2026-04-17',
      from: '14:00',
      to: '16:00',
      state: 'PENDING',
      unit: 'U09',
    },
    {
      key: 'overlap-2',
      place: '审计局会议室',
      title: '廉政教育',
      day: '2026-04-17',
      from: '15:00',
      to: '17:00',
      state: 'PENDING',
      unit: 'U05',
    },
    {
      key: 'back-to-back-1',
      place: '会议室',
      title: '议题协商',
      day: '2026-04-16',
      from: '09:00',
      to: '10:00',
      state: 'CONFIRMED',
      unit: 'U01',
    },
    {
      key: 'back-to-back-2',
      place: '会议室',
      title: '认领对接',
      day: '2026-04-16',
      from: '10:30',
      to: '11:30',
      state: 'CONFIRMED',
      unit: 'U04',
    },
  ],
  B: [
    {
      key: 'meeting-2026Q1',
      place: '市民学校',
      title: '第一季度联席会',
      day: '2026-02-25',
      from: '09:00',
      to: '11:30',
      state: 'COMPLETED',
      meeting: '2026Q1',
    },
    {
      key: 'festival',
      place: '社区广场',
      title: '邻里节演出',
      day: '2026-04-18',
      from: '19:00',
      to: '21:00',
      state: 'CONFIRMED',
      activity: 6,
    },
    {
      key: 'lecture',
      place: '演示一中报告厅',
      title: '家庭教育报告',
      day: '2026-04-25',
      from: '14:00',
      to: '16:00',
      state: 'CONFIRMED',
      unit: 'U11',
    },
    {
      key: 'past-midnight',
      place: '机关停车位',
      title: '夜间错时停车',
      day: '2026-04-16',
      from: '22:00',
      to: '06:00',
      until: '2026-04-17',
      state: 'CONFIRMED',
      unit: 'U18',
      unitNo: 1,
    },
    ...Array.from({ length: 20 }, (_, i) => ({
      key: `parking-${i + 1}`,
      place: '机关停车位',
      title: '周末错时停车',
      day: '2026-04-18',
      from: '18:00',
      to: '07:00',
      until: '2026-04-19',
      state: 'CONFIRMED' as const,
      unit: 'U18',
      unitNo: i + 1,
    })),
  ],
};

export function bookings(pair: Pair, letter: Letter): { bookings: object[]; occurrences: object[] } {
  const all = [...special[letter], ...weekly(letter)];
  const community = communityIdOf(pair, letter);
  const facilityId = (place: string) => idOf(pair, letter, 'facility', place);
  return {
    bookings: all.map((booking) => ({
      id: idOf(pair, letter, 'booking', booking.key),
      community,
      facility: facilityId(booking.place),
      title: booking.title,
      state: booking.state,
      requesterUnitId: booking.unit ? idOf(pair, 'unit', booking.unit) : null,
      headcount: null,
      recurrence: null,
      activity: booking.activity === undefined ? null : idOf(pair, letter, 'activity', booking.activity),
      meetingId: booking.meeting ? idOf(pair, letter, 'meeting', booking.meeting) : null,
      resolutionId: booking.resolution ? idOf(pair, 'resolution', booking.resolution) : null,
      requestedAt: at(daysAfter(booking.day, -14), '10:00'),
      decisionReason: null,
    })),
    occurrences: all.map((booking) => {
      const startsAt = at(booking.day, booking.from);
      const endsAt = at(booking.until ?? booking.day, booking.to);
      const bufferMs = (places[letter].find(({ name }) => name === booking.place)?.buffer ?? 0) * 60_000;
      const used = booking.state === 'COMPLETED' || booking.state === 'CHECKED_IN';
      return {
        id: idOf(pair, letter, 'occurrence', booking.key),
        community,
        booking: idOf(pair, letter, 'booking', booking.key),
        facility: facilityId(booking.place),
        startsAt,
        endsAt,
        occupiedFrom: new Date(startsAt.getTime() - bufferMs),
        occupiedTo: new Date(endsAt.getTime() + bufferMs),
        unitNo: booking.state === 'PENDING' ? null : (booking.unitNo ?? 1),
        state: booking.state,
        checkedInAt: used ? startsAt : null,
      };
    }),
  };
}
