import { daysAfter, today } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { categories } from './shifts.ts';

/** Forty needs of both communities: how many are in each state. Even ones are A's, odd ones B's. */
export const needStates = [
  ...Array<'FULFILLED'>(14).fill('FULFILLED'),
  ...Array<'IN_PROJECT'>(8).fill('IN_PROJECT'),
  ...Array<'MATCHED'>(6).fill('MATCHED'),
  ...Array<'OPEN'>(9).fill('OPEN'),
  ...Array<'WITHDRAWN'>(3).fill('WITHDRAWN'),
];

export const letterOfNeed = (no: number): Letter => (no % 2 === 0 ? 'A' : 'B');
export const needId = (pair: Pair, no: number): string => idOf(pair, 'need', no);

const wishes = [
  { title: '绿化苗木补植', quantity: 120, unit: '株' },
  { title: '垃圾死角清运', quantity: 6, unit: '车' },
  { title: '高龄老人上门理发', quantity: 40, unit: '人次' },
  { title: '社区图书角图书', quantity: 300, unit: '册' },
  { title: '楼道照明维修', quantity: 25, unit: '盏' },
  { title: '急救箱配备', quantity: 12, unit: '个' },
  { title: '邻里节舞台音响', quantity: 1, unit: '套' },
  { title: '困难家庭助学', quantity: 8, unit: '户' },
];

/** What a need asks for, in its own unit of measure. */
export const wishOf = (no: number) =>
  wishes[no % wishes.length] ?? { title: '其他', quantity: 1, unit: '项' };

export const needs = (pair: Pair, letter: Letter) =>
  needStates.flatMap((state, no) => {
    if (letterOfNeed(no) !== letter) return [];
    const { title, quantity, unit } = wishOf(no);
    return [
      {
        id: needId(pair, no),
        community: communityIdOf(pair, letter),
        title: `${title}(第${no + 1}项)`,
        category: categories[no % categories.length],
        quantity,
        unitOfMeasure: unit,
        neededBy: daysAfter(today, (no % 8) * 10 + 5),
        priority: (no % 5) + 1,
        state,
        resolutionId: state === 'IN_PROJECT' ? idOf(pair, 'resolution', `2026-${letter}-01`) : null,
      },
    ];
  });
