import { at, daysAfter, personName, today, unitsOf } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { letterOfNeed, needId, needStates, wishOf } from './needs.ts';

type State = 'PLEDGED' | 'COMMITTED' | 'PART_DELIVERED' | 'DELIVERED' | 'ACCEPTED' | 'CANCELLED';

interface DemoCommitment {
  key: string;
  letter: Letter;
  unit: string;
  kind: 'FUNDS' | 'GOODS' | 'EXPERTISE' | 'LABOUR';
  title: string;
  quantity: number;
  unitOfMeasure: string;
  valueFen: number;
  state: State;
  delivered: number;
  accepted: number;
  deliveredFen: number;
  dueOn: string;
  need: string | null;
  resolution: string | null;
}

const yuan = 100;

/** Money: ¥486,000 bound, ¥361,500 of it delivered. U01 and U02 paid for A's office rooms. */
const funds: readonly [
  letter: Letter,
  unit: string,
  yuan: number,
  state: State,
  deliveredYuan: number,
  dueOn: string,
  resolution?: string,
][] = [
  ['A', 'U01', 180_000, 'ACCEPTED', 180_000, '2025-09-20', '2025-A-03'],
  ['A', 'U02', 120_000, 'ACCEPTED', 120_000, '2025-09-25', '2025-A-03'],
  ['A', 'U09', 36_000, 'COMMITTED', 0, '2026-04-08', '2026-A-01'],
  ['B', 'U10', 60_000, 'PART_DELIVERED', 30_000, '2026-05-15', '2026-B-01'],
  ['B', 'U12', 50_000, 'COMMITTED', 0, '2026-06-10', '2026-B-02'],
  ['B', 'U15', 40_000, 'PART_DELIVERED', 31_500, '2026-04-28', '2026-B-01'],
  ['B', 'U18', 20_000, 'PLEDGED', 0, '2026-07-15'],
];

/** Goods, knowledge and labour: 53 commitments by state; those bound are worth ¥128,400. */
const kindStates: readonly State[] = [
  ...Array<State>(17).fill('ACCEPTED'),
  ...Array<State>(9).fill('DELIVERED'),
  ...Array<State>(5).fill('PART_DELIVERED'),
  ...Array<State>(12).fill('COMMITTED'),
  ...Array<State>(7).fill('PLEDGED'),
  ...Array<State>(3).fill('CANCELLED'),
];
const inKindFen = 128_400 * yuan;

/** Thousands of yuan in turn; the last bound one takes what is left of the sum. */
function worthOf(i: number): number {
  const bound = kindStates.length - 10;
  const share = (no: number) => ((no % 5) + 1) * 1000 * yuan;
  if (i !== bound - 1) return share(i);
  return (
    inKindFen - Array.from({ length: bound - 1 }, (_, no) => share(no)).reduce((sum, value) => sum + value, 0)
  );
}

const dueOf: Record<State, (i: number) => string> = {
  ACCEPTED: (i) => daysAfter('2025-05-10', i * 16),
  DELIVERED: (i) => daysAfter('2026-02-20', i * 6),
  PART_DELIVERED: (i) => daysAfter('2026-04-20', i % 20),
  COMMITTED: (i) => daysAfter('2026-04-10', (i % 12) * 6),
  PLEDGED: (i) => daysAfter('2026-06-01', (i % 7) * 9),
  CANCELLED: (i) => daysAfter('2025-11-01', (i % 3) * 20),
};

/** Which state of commitments answers needs in which state. */
const answers: Partial<Record<State, (typeof needStates)[number]>> = {
  ACCEPTED: 'FULFILLED',
  DELIVERED: 'IN_PROJECT',
  PART_DELIVERED: 'IN_PROJECT',
  COMMITTED: 'MATCHED',
};

function all(pair: Pair): DemoCommitment[] {
  const money = funds.map(
    ([letter, unit, amount, state, deliveredYuan, dueOn, resolution], i): DemoCommitment => ({
      key: `funds-${i}`,
      letter,
      unit,
      kind: 'FUNDS',
      title: resolution === '2025-A-03' ? '新建办公用房资金' : '共建项目资金',
      quantity: amount,
      unitOfMeasure: '元',
      valueFen: amount * yuan,
      state,
      delivered: deliveredYuan,
      accepted: state === 'ACCEPTED' ? amount : 0,
      deliveredFen: deliveredYuan * yuan,
      dueOn,
      need: null,
      resolution: resolution ? idOf(pair, 'resolution', resolution) : null,
    }),
  );
  const unanswered = needStates.map((state, no) => ({ state, no }));
  const inKind = kindStates.map((state, i): DemoCommitment => {
    const letter: Letter = i % 2 === 0 ? 'A' : 'B';
    const found =
      i === 0
        ? -1
        : unanswered.findIndex((need) => need.state === answers[state] && letterOfNeed(need.no) === letter);
    const [need] = found >= 0 ? unanswered.splice(found, 1) : [];
    const { title, quantity, unit } =
      i === 0 ? { title: '党员活动室电视机', quantity: 1, unit: '台' } : wishOf(need?.no ?? i);
    const members = unitsOf(letter);
    const share = state === 'PART_DELIVERED' ? 0.5 : state === 'DELIVERED' || state === 'ACCEPTED' ? 1 : 0;
    return {
      key: `kind-${i}`,
      letter,
      unit: i === 0 ? 'U01' : (members[(i * 3) % members.length]?.code ?? 'U01'),
      kind: (['GOODS', 'LABOUR', 'EXPERTISE'] as const)[i % 3] ?? 'GOODS',
      title,
      quantity,
      // Planted: 苗木 promised in kilograms do not count against a need in 株.
      unitOfMeasure: i === 8 ? '公斤' : unit,
      valueFen: worthOf(i),
      state,
      // Planted: one delivery is more than was promised.
      delivered: state === 'DELIVERED' && i === 20 ? quantity * 1.5 : quantity * share,
      accepted: state === 'ACCEPTED' ? quantity : 0,
      deliveredFen: Math.round(worthOf(i) * share),
      dueOn: dueOf[state](i),
      need: need ? needId(pair, need.no) : null,
      resolution:
        i % 4 === 2 && state !== 'PLEDGED'
          ? idOf(pair, 'resolution', i < 26 ? `2025-${letter}-0${(i % 9) + 1}` : `2026-${letter}-01`)
          : null,
    };
  });
  return [...money, ...inKind];
}

const numbered = (pair: Pair, letter: Letter) =>
  all(pair)
    .filter((commitment) => commitment.letter === letter)
    .map((commitment, i) => ({ ...commitment, no: `C-2026-${String(i + 1).padStart(4, '0')}` }));

export const commitments = (pair: Pair, letter: Letter) =>
  numbered(pair, letter).map((commitment) => ({
    id: idOf(pair, 'commitment', commitment.key),
    unit: idOf(pair, 'unit', commitment.unit),
    communityId: communityIdOf(pair, letter),
    no: commitment.no,
    kind: commitment.kind,
    title: commitment.title,
    quantity: commitment.quantity,
    quantityDelivered: commitment.delivered,
    quantityAccepted: commitment.accepted,
    unitOfMeasure: commitment.unitOfMeasure,
    valueFen: commitment.valueFen,
    needId: commitment.need,
    resolutionId: commitment.resolution,
    clause: commitment.kind === 'FUNDS' ? idOf(pair, letter, 'clause', commitment.unit, 2) : null,
    agreement: commitment.kind === 'FUNDS' ? idOf(pair, letter, 'agreement', commitment.unit) : null,
    dueOn: commitment.dueOn,
    state: commitment.state,
    closingReason: commitment.state === 'CANCELLED' ? '单位计划调整' : null,
  }));

export const deliveries = (pair: Pair, letter: Letter) =>
  numbered(pair, letter)
    .filter(({ delivered }) => delivered > 0)
    .map(({ key, kind, delivered, deliveredFen, accepted, unit, dueOn }) => {
      const day = dueOn < today ? dueOn : daysAfter(today, -6);
      return {
        id: idOf(pair, 'delivery', key),
        commitment: idOf(pair, 'commitment', key),
        unit: idOf(pair, 'unit', unit),
        communityId: communityIdOf(pair, letter),
        kind,
        at: at(day, '10:00'),
        quantity: delivered,
        valueFen: deliveredFen,
        attestedBy: personName(600 + Number(unit.slice(1))),
        note: null,
        evidenceSha256: null,
        // One side only, until the community has accepted.
        acceptedQuantity: accepted > 0 ? accepted : null,
        acceptedAt: accepted > 0 ? at(daysAfter(day, 2), '15:00') : null,
        acceptedBy: accepted > 0 ? personName(letter === 'A' ? 403 : 404) : null,
      };
    });
