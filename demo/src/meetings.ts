import { at, closedQuarters, currentQuarter, daysAfter, personName, today, unitsOf } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { needId } from './needs.ts';

/** Which of the six items each closed meeting decided: 27 resolutions in all, two follow-ups each. */
const decidedItems: Record<Letter, readonly (readonly number[])[]> = {
  A: [
    [0, 2, 3, 4],
    [0, 2, 4],
    [0, 2, 3],
    [0, 1, 2, 3],
  ],
  B: [
    [0, 2, 3],
    [0, 2, 3],
    [0, 2, 3],
    [0, 2, 3, 4],
  ],
};

interface DemoMeeting {
  quarter: string;
  no: string;
  state: 'CLOSED' | 'AGENDA_OPEN' | 'DRAFT';
  day: string;
}

/** Four closed meetings; the coming one has its agenda open in A, and is a draft in B. */
function plan(letter: Letter): DemoMeeting[] {
  const day = letter === 'A' ? '20' : '25';
  const closed = closedQuarters.map((quarter, i): DemoMeeting => {
    const [year = '', q = ''] = quarter.split('Q');
    const month = String(Number(q) * 3 - 1).padStart(2, '0');
    return {
      quarter,
      no: `${year}-${letter}-${String(i < 3 ? i + 2 : 1).padStart(2, '0')}`,
      state: 'CLOSED',
      day: `${year}-${month}-${day}`,
    };
  });
  const coming: DemoMeeting = {
    quarter: currentQuarter,
    no: `2026-${letter}-02`,
    state: letter === 'A' ? 'AGENDA_OPEN' : 'DRAFT',
    day: letter === 'A' ? '2026-05-20' : '2026-06-10',
  };
  return [...closed, coming];
}

const meetingId = (pair: Pair, letter: Letter, quarter: string) => idOf(pair, letter, 'meeting', quarter);

export const meetings = (pair: Pair, letter: Letter) =>
  plan(letter).map(({ quarter, no, state, day }) => ({
    id: meetingId(pair, letter, quarter),
    communityId: communityIdOf(pair, letter),
    no,
    quarter,
    kind: 'REGULAR',
    state,
    startsAt: at(day, '09:00'),
    endsAt: state === 'CLOSED' ? at(day, '11:20') : null,
    agendaDeadline: at(daysAfter(day, -15), '18:00'),
    noticeSentAt: state === 'CLOSED' ? at(daysAfter(day, -10), '09:00') : null,
    chairName: personName(letter === 'A' ? 401 : 402),
  }));

interface DemoItem {
  title: string;
  kind: 'PLAN' | 'INSPECTION' | 'PROBLEM' | 'NOTICE';
  state: string;
  unit?: string;
  carriedFrom?: string;
  carriedTimes?: number;
  parent?: number;
  subjects?: (pair: Pair) => { kind: string; id: string }[];
}

const topics = [
  '共建年度计划',
  '上季度决议落实检查',
  '绿化苗木与病虫害',
  '垃圾死角联合整治',
  '错时共享停车',
  '志愿服务通报',
];
const kinds = ['PLAN', 'INSPECTION', 'PROBLEM', 'PROBLEM', 'PROBLEM', 'NOTICE'] as const;

/** What became of an item of a closed meeting: decided, noted, or put off to the next. */
function stateOf(letter: Letter, meetingNo: number, item: number): string {
  if (decidedItems[letter][meetingNo]?.includes(item)) return 'DECIDED';
  return kinds[item] === 'PROBLEM' || kinds[item] === 'PLAN' ? 'DEFERRED' : 'NOTED';
}

/** How many meetings before this one had put the item off, without a break. */
function timesCarried(letter: Letter, meetingNo: number, item: number): number {
  const deferredBefore = meetingNo > 0 && stateOf(letter, meetingNo - 1, item) === 'DEFERRED';
  return deferredBefore ? 1 + timesCarried(letter, meetingNo - 1, item) : 0;
}

const closedAgenda = (letter: Letter, meetingNo: number): DemoItem[] =>
  topics.map((title, i) => {
    const carriedTimes = timesCarried(letter, meetingNo, i);
    return {
      title,
      kind: kinds[i] ?? 'NOTICE',
      state: stateOf(letter, meetingNo, i),
      unit: unitsOf(letter)[i]?.code,
      carriedTimes,
      ...(carriedTimes > 0 && { carriedFrom: `${closedQuarters[meetingNo - 1]}-${i}` }),
    };
  });

const openAgenda: DemoItem[] = [
  {
    title: '第一季度决议落实检查',
    kind: 'INSPECTION',
    state: 'ACCEPTED',
    subjects: (pair) => [
      { kind: 'RESOLUTION', id: idOf(pair, 'resolution', '2026-A-01') },
      { kind: 'COMMITMENT', id: idOf(pair, 'commitment', 'funds-2') },
    ],
  },
  {
    title: '绿化补植与认养',
    kind: 'PROBLEM',
    state: 'ACCEPTED',
    unit: 'U04',
    subjects: (pair) => [
      { kind: 'NEED', id: needId(pair, 28) },
      { kind: 'SERVICE_ACTIVITY', id: idOf(pair, 'A', 'activity', 0) },
    ],
  },
  { title: '苗木数量与到位时间', kind: 'PROBLEM', state: 'ACCEPTED', unit: 'U04', parent: 1 },
  {
    title: '错时共享停车',
    kind: 'PROBLEM',
    state: 'ACCEPTED',
    unit: 'U05',
    carriedFrom: '2026Q1-4',
    carriedTimes: timesCarried('A', 4, 4),
  },
  {
    title: '阶梯教室续借',
    kind: 'PROBLEM',
    state: 'ACCEPTED',
    unit: 'U03',
    subjects: (pair) => [
      { kind: 'FACILITY', id: idOf(pair, 'A', 'facility', '教育学院阶梯教室') },
      { kind: 'AGREEMENT', id: idOf(pair, 'A', 'agreement', 'U03') },
    ],
  },
  { title: '暑期课业辅导计划', kind: 'PLAN', state: 'PROPOSED', unit: 'U03' },
];

const draftAgenda: DemoItem[] = [
  { title: '第一季度决议落实检查', kind: 'INSPECTION', state: 'PROPOSED' },
  { title: '邻里节筹备', kind: 'PLAN', state: 'PROPOSED' },
];

function agendaOf(letter: Letter, meetingNo: number): DemoItem[] {
  if (meetingNo < closedQuarters.length) return closedAgenda(letter, meetingNo);
  return letter === 'A' ? openAgenda : draftAgenda;
}

const itemId = (pair: Pair, letter: Letter, quarter: string, i: number) =>
  idOf(pair, letter, 'item', `${quarter}-${i}`);

export const agendaItems = (pair: Pair, letter: Letter) =>
  plan(letter).flatMap(({ quarter }, meetingNo) => {
    const items = agendaOf(letter, meetingNo);
    return items.map((item, i) => ({
      id: itemId(pair, letter, quarter, i),
      communityId: communityIdOf(pair, letter),
      meeting: meetingId(pair, letter, quarter),
      parent: item.parent === undefined ? null : itemId(pair, letter, quarter, item.parent),
      position: items.slice(0, i).filter(({ parent }) => parent === item.parent).length + 1,
      title: item.title,
      kind: item.kind,
      state: item.state,
      durationMinutes: item.kind === 'NOTICE' ? 10 : 25,
      proposedByUnitId: item.unit ? idOf(pair, 'unit', item.unit) : null,
      carriedFrom: item.carriedFrom ? idOf(pair, letter, 'item', item.carriedFrom) : null,
      carriedTimes: item.carriedTimes ?? 0,
      subjects: item.subjects?.(pair) ?? [],
    }));
  });

export const attendances = (pair: Pair, letter: Letter) =>
  plan(letter).flatMap(({ quarter, state, day }, meetingNo) =>
    unitsOf(letter).map(({ code }, i) => {
      const marked =
        state === 'CLOSED'
          ? pastState(meetingNo, i)
          : state === 'AGENDA_OPEN' && i < 4
            ? 'ACCEPTED'
            : 'INVITED';
      return {
        id: idOf(pair, letter, 'attendance', quarter, code),
        communityId: communityIdOf(pair, letter),
        meeting: meetingId(pair, letter, quarter),
        unitId: idOf(pair, 'unit', code),
        representativeName: marked === 'INVITED' ? null : personName(500 + Number(code.slice(1))),
        state: marked,
        checkedInAt: marked === 'PRESENT' ? at(day, '08:50') : null,
      };
    }),
  );

/** Most came; the fifth unit once missed without a word, the seventh once asked for leave. */
function pastState(meetingNo: number, unitNo: number): string {
  if (meetingNo === 2 && unitNo === 4) return 'ABSENT_UNEXCUSED';
  return meetingNo === 1 && unitNo === 6 ? 'LEAVE' : 'PRESENT';
}

interface DemoResolution {
  no: string;
  quarter: string;
  item: number;
  day: string;
  text: string;
}

/** Resolutions are numbered within their year and community; 2025-A-03 builds the office rooms. */
function resolved(letter: Letter): DemoResolution[] {
  const perYear = new Map<string, number>();
  return plan(letter).flatMap(({ quarter, day }, meetingNo) =>
    (decidedItems[letter][meetingNo] ?? []).map((item) => {
      const year = quarter.slice(0, 4);
      const no = (perYear.get(year) ?? 0) + 1;
      perYear.set(year, no);
      const number = `${year}-${letter}-${String(no).padStart(2, '0')}`;
      const text =
        number === '2025-A-03'
          ? '由共建单位出资出物，新建社区办公用房210平方米，并完善四机一室。'
          : `决定推进「${topics[item]}」，明确责任单位与期限。`;
      return { no: number, quarter, item, day, text };
    }),
  );
}

function resolutionState(no: string, year: string): string {
  if (no === '2025-B-02') return 'SUPERSEDED';
  if (year === '2025') return 'COMPLETED';
  return no.endsWith('-04') ? 'REVIEW_DUE' : 'IN_EXECUTION';
}

export const resolutions = (pair: Pair, letter: Letter) =>
  resolved(letter).map(({ no, quarter, item, day, text }) => ({
    id: idOf(pair, 'resolution', no),
    communityId: communityIdOf(pair, letter),
    meeting: meetingId(pair, letter, quarter),
    agendaItem: itemId(pair, letter, quarter, item),
    no,
    text,
    state: resolutionState(no, no.slice(0, 4)),
    adoptedAt: at(day, '11:00'),
    reviewOn: daysAfter(day, 90),
    method: 'SIMPLE',
    yes: unitsOf(letter).length - 2,
    against: 0,
    abstain: 1,
    entitled: unitsOf(letter).length - 1,
    supersededBy: no === '2025-B-02' ? idOf(pair, 'resolution', '2026-B-02') : null,
  }));

/** All follow-ups of 2025 are done; of those of 2026, five are overdue, nine run and two were cancelled. */
const openFollowUps: Record<Letter, readonly ('OVERDUE' | 'RUNNING' | 'CANCELLED')[]> = {
  A: ['OVERDUE', 'OVERDUE', 'OVERDUE', 'RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'CANCELLED'],
  B: ['OVERDUE', 'OVERDUE', 'RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'CANCELLED'],
};

export function followUps(pair: Pair, letter: Letter) {
  let open = 0;
  return resolved(letter).flatMap(({ no, day, item }) =>
    [0, 1].map((i) => {
      const is2026 = no.startsWith('2026');
      const fate = is2026 ? openFollowUps[letter][open++] : 'DONE';
      return {
        id: idOf(pair, 'follow-up', no, i),
        communityId: communityIdOf(pair, letter),
        resolution: idOf(pair, 'resolution', no),
        title: i === 0 ? `落实「${topics[item]}」` : `汇报「${topics[item]}」进展`,
        ownerUnitId: idOf(
          pair,
          'unit',
          unitsOf(letter)[(item + i * 3) % unitsOf(letter).length]?.code ?? 'U01',
        ),
        dueOn:
          fate === 'OVERDUE'
            ? daysAfter(today, -5 - i)
            : is2026
              ? daysAfter(today, 20 + open * 3)
              : daysAfter(day, 60),
        progress: fate === 'DONE' ? 100 : fate === 'CANCELLED' ? 0 : 30 + open * 5,
        state: fate === 'DONE' || fate === 'CANCELLED' ? fate : 'IN_PROGRESS',
        lastReport: fate === 'CANCELLED' ? null : '已按计划推进。',
      };
    }),
  );
}
