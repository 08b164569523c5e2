import type { Letter } from './identifiers.ts';

/** A unit and where it takes part; U08 does so in both communities. */
export interface CastUnit {
  code: string;
  name: string;
  kind:
    | 'GOVERNMENT'
    | 'PUBLIC_INSTITUTION'
    | 'SCHOOL'
    | 'HOSPITAL'
    | 'POLICE'
    | 'BANK'
    | 'ENTERPRISE'
    | 'SELF_EMPLOYED';
  in: Letter[];
  /** In-service members who live in A, or for units of B alone in B. */
  members: number;
}

export const units: readonly CastUnit[] = [
  { code: 'U01', name: '演示市审计局', kind: 'GOVERNMENT', in: ['A'], members: 7 },
  { code: 'U02', name: '演示区土地局', kind: 'GOVERNMENT', in: ['A'], members: 6 },
  { code: 'U03', name: '演示教育学院', kind: 'SCHOOL', in: ['A'], members: 8 },
  { code: 'U04', name: '演示区园林局', kind: 'GOVERNMENT', in: ['A'], members: 6 },
  { code: 'U05', name: '演示区城管局', kind: 'GOVERNMENT', in: ['A'], members: 5 },
  { code: 'U06', name: '演示环卫所', kind: 'PUBLIC_INSTITUTION', in: ['A'], members: 4 },
  { code: 'U07', name: '演示派出所', kind: 'POLICE', in: ['A'], members: 4 },
  { code: 'U08', name: '演示区医院', kind: 'HOSPITAL', in: ['A', 'B'], members: 6 },
  { code: 'U09', name: '演示银行支行', kind: 'BANK', in: ['A'], members: 3 },
  { code: 'U10', name: '演示县机关事务中心', kind: 'GOVERNMENT', in: ['B'], members: 2 },
  { code: 'U11', name: '演示一中', kind: 'SCHOOL', in: ['B'], members: 2 },
  { code: 'U12', name: '演示县民政局', kind: 'GOVERNMENT', in: ['B'], members: 1 },
  { code: 'U13', name: '演示县司法局', kind: 'GOVERNMENT', in: ['B'], members: 1 },
  { code: 'U14', name: '演示县环保局', kind: 'GOVERNMENT', in: ['B'], members: 1 },
  { code: 'U15', name: '演示农商银行', kind: 'BANK', in: ['B'], members: 1 },
  { code: 'U16', name: '演示供电所', kind: 'PUBLIC_INSTITUTION', in: ['B'], members: 1 },
  { code: 'U17', name: '演示阳光物业公司', kind: 'ENTERPRISE', in: ['B'], members: 1 },
  { code: 'U18', name: '演示连锁超市', kind: 'ENTERPRISE', in: ['B'], members: 1 },
  { code: 'U19', name: '演示张记粮油', kind: 'SELF_EMPLOYED', in: ['B'], members: 1 },
];

export const unitsOf = (letter: Letter): CastUnit[] => units.filter((unit) => unit.in.includes(letter));

export const communities = {
  A: { name: '星槐社区(演示)', areaKm2: 0.3, greenCoverage: null },
  B: { name: '暖汀社区(演示)', areaKm2: null, greenCoverage: 0.516 },
} as const;

/** Grids of A: number, households, people, low-income households, and its party group's members by category. */
export const grids = [
  { no: 1, households: 560, people: 1862, lowIncome: 41, registered: 19, floating: 2, untransferred: 0 },
  { no: 2, households: 512, people: 1704, lowIncome: 38, registered: 18, floating: 1, untransferred: 1 },
  { no: 3, households: 498, people: 1655, lowIncome: 35, registered: 18, floating: 1, untransferred: 1 },
  { no: 4, households: 505, people: 1681, lowIncome: 37, registered: 17, floating: 2, untransferred: 1 },
  { no: 5, households: 487, people: 1620, lowIncome: 33, registered: 17, floating: 2, untransferred: 0 },
  { no: 6, households: 495, people: 1648, lowIncome: 35, registered: 17, floating: 1, untransferred: 1 },
] as const;

/** Compounds of B: name, households, people; the first four are run by community, company and owners together. */
export const compounds = [
  { name: '阳光花园', households: 520, people: 1480 },
  { name: '春晓苑', households: 468, people: 1335 },
  { name: '丽景湾', households: 455, people: 1300 },
  { name: '翠竹里', households: 402, people: 1150 },
  { name: '桂花坊', households: 388, people: 1105 },
  { name: '望湖居', households: 331, people: 945 },
  { name: '青藤院', households: 282, people: 805 },
] as const;

const plants = [
  '银杏',
  '香樟',
  '桂花',
  '玉兰',
  '海棠',
  '石榴',
  '青松',
  '翠柏',
  '白杨',
  '红枫',
  '丁香',
  '紫薇',
];

/** A fictional person: marked, named after a plant, and numbered. */
export const personName = (no: number): string =>
  `演示·${plants[no % plants.length]}-${String(no).padStart(3, '0')}`;

/** The quarters with a closed meeting; the one after them is the current quarter. */
export const closedQuarters = ['2025Q2', '2025Q3', '2025Q4', '2026Q1'] as const;
export const currentQuarter = '2026Q2';
export const today = '2026-04-15';

export const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
