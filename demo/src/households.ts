import { at } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { personIdOf } from './people.ts';

/** How many households of each category are on a register; fewer than five leave the community as no number. */
const register = {
  A: { LOW_INCOME: 5, LIVING_ALONE: 5, DISABLED: 2 },
  B: { LIVING_ALONE: 6, FRAIL: 5, LOW_INCOME: 1 },
} as const;

const householdId = (pair: Pair, letter: Letter, no: number) => idOf(pair, letter, 'household', no);

/** A dozen fictional households in each community; the last of them has not agreed yet. */
export function households(pair: Pair, letter: Letter): object[] {
  const categories = Object.entries(register[letter]).flatMap(([category, count]) =>
    Array.from({ length: count }, () => category),
  );
  return categories.map((category, i) => ({
    id: householdId(pair, letter, i + 1),
    community: communityIdOf(pair, letter),
    grid: letter === 'A' ? idOf(pair, letter, 'grid', (i % 6) + 1) : null,
    no: `演示-${String(i + 1).padStart(3, '0')}`,
    maskedAddress: '演示路**号',
    category,
    consentedOn: i + 1 < categories.length ? '2026-01-08' : null,
  }));
}

interface DemoCase {
  household: number;
  /** Whom it names and who opened it, by what they sign in with in their community. */
  person: string;
  by: string;
  kind: 'PAIRING' | 'SHIFT' | 'CASE';
  reason: string;
  from: string;
  until: string;
  closedOn?: string;
}

/** Three live ones, one that is over, and one that was closed. */
const cases: readonly DemoCase[] = [
  {
    household: 1,
    person: 'volunteer',
    by: 'worker',
    kind: 'PAIRING',
    reason: '演示:一帮一结对,每周上门看望',
    from: '2026-01-12',
    until: '2026-12-31',
  },
  {
    household: 2,
    person: 'member',
    by: 'worker',
    kind: 'SHIFT',
    reason: '演示:四月至六月送餐班次',
    from: '2026-04-01',
    until: '2026-06-30',
  },
  {
    household: 3,
    person: 'worker',
    by: 'secretary',
    kind: 'CASE',
    reason: '演示:居家适老化改造个案',
    from: '2026-03-01',
    until: '2026-08-31',
  },
  {
    household: 4,
    person: 'volunteer',
    by: 'worker',
    kind: 'SHIFT',
    reason: '演示:一季度代购班次',
    from: '2026-01-05',
    until: '2026-03-31',
  },
  {
    household: 5,
    person: 'leader',
    by: 'secretary',
    kind: 'PAIRING',
    reason: '演示:结对走访',
    from: '2025-09-01',
    until: '2026-08-31',
    closedOn: '2026-02-28',
  },
];

/** Only the first two communities have people who sign in. */
export function householdCases(pair: Pair, letter: Letter): object[] {
  if (pair.no > 0) return [];
  const personId = (name: string) => personIdOf(`${letter.toLowerCase()}.${name}`);
  return cases.map(({ household, person, by, kind, reason, from, until, closedOn }) => ({
    id: idOf(pair, letter, 'household-case', household),
    community: communityIdOf(pair, letter),
    household: householdId(pair, letter, household),
    personId: personId(person),
    kind,
    reason,
    state: closedOn ? 'CLOSED' : 'OPEN',
    openedOn: from,
    untilDay: until,
    openedById: personId(by),
    closedAt: closedOn ? at(closedOn, '10:00') : null,
    closedById: closedOn ? personId(by) : null,
  }));
}
