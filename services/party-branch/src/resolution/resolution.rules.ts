import { registerEnumType } from 'type-graphql';

export enum MajorityRule {
  SIMPLE = 'SIMPLE',
  TWO_THIRDS = 'TWO_THIRDS',
  FOUR_FIFTHS = 'FOUR_FIFTHS',
}
registerEnumType(MajorityRule, {
  name: 'MajorityRule',
  description: '表决规则: which share of the units entitled must agree.',
  valuesConfig: {
    SIMPLE: { description: '过半数: more than half.' },
    TWO_THIRDS: { description: '三分之二: at least two thirds.' },
    FOUR_FIFTHS: { description: '五分之四: at least four fifths.' },
  },
});

export interface Vote {
  method: MajorityRule;
  yes: number;
  no: number;
  abstain: number;
  /** How many units may vote: those present, or spoken for by one that is. */
  entitled: number;
}

/** Whether more votes were counted than units may vote, or fewer than none. */
export const isMiscounted = ({ yes, no, abstain, entitled }: Vote): boolean =>
  Math.min(yes, no, abstain) < 0 || yes + no + abstain > entitled;

/** Abstaining is not agreeing: the share is taken of all who may vote. */
export function passes({ method, yes, entitled }: Vote): boolean {
  switch (method) {
    case MajorityRule.SIMPLE:
      return yes * 2 > entitled;
    case MajorityRule.TWO_THIRDS:
      return yes * 3 >= entitled * 2;
    case MajorityRule.FOUR_FIFTHS:
      return yes * 5 >= entitled * 4;
  }
}

/** What follows from a resolution, and by which days. */
export interface Consequences {
  reviewOn?: string | null;
  followUps?: readonly { dueOn: string }[] | null;
}

/** The first day on which something is asked for although it has passed. */
export const firstBefore = (today: string, { reviewOn, followUps }: Consequences): string | undefined =>
  [...(reviewOn ? [reviewOn] : []), ...(followUps ?? []).map(({ dueOn }) => dueOn)]
    .filter((day) => day < today)
    .toSorted()[0];
