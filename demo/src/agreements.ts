import { createHash } from 'node:crypto';
import { at, personName, unitsOf } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';

/** One agreement for each membership, 20 in all; three are not simply in force. */
const unusual: Partial<Record<string, { state: string; activeTo?: string; activeFrom?: string }>> = {
  // Expires in less than 30 days, and the lecture hall rests on it.
  'A-U03': { state: 'REVIEW_DUE', activeTo: '2026-05-14' },
  // Expired, with bookings still to come.
  'B-U11': { state: 'EXPIRED', activeTo: '2026-03-31' },
  'B-U19': { state: 'NEGOTIATING', activeFrom: '2026-07-01' },
};

const unsigned = {
  sha256: null as string | null,
  signedForUnitBy: null as string | null,
  signedForUnitAt: null as Date | null,
  signedForCommunityBy: null as string | null,
  signedForCommunityAt: null as Date | null,
};

/** Both sides have signed the same document, in the week before the year began. */
const signedBy = (code: string, letter: Letter): typeof unsigned => ({
  sha256: createHash('sha256').update(`共建协议-${letter}-${code}`).digest('hex'),
  signedForUnitBy: personName(500 + Number(code.slice(1))),
  signedForUnitAt: at('2024-12-26', '10:00'),
  signedForCommunityBy: personName(405),
  signedForCommunityAt: at('2024-12-27', '15:00'),
});

export const agreements = (pair: Pair, letter: Letter) =>
  unitsOf(letter).map(({ code }, i) => {
    const {
      state = 'ACTIVE',
      activeFrom = '2025-01-01',
      activeTo = '2026-12-31',
    } = unusual[`${letter}-${code}`] ?? {};
    return {
      id: idOf(pair, letter, 'agreement', code),
      unit: idOf(pair, 'unit', code),
      communityId: communityIdOf(pair, letter),
      no: `共建协议-${letter}-${String(i + 1).padStart(2, '0')}`,
      state,
      activeFrom,
      activeTo,
      reviewOn: activeTo,
      ...(state === 'NEGOTIATING' ? unsigned : signedBy(code, letter)),
    };
  });

const clauseTexts = [
  '资源共享、优势互补、共同发展。',
  '按年度计划提供资金、物资或专业支持。',
  '开放场地并协助组织活动。',
];

export const clauses = (pair: Pair, letter: Letter) =>
  unitsOf(letter).flatMap(({ code }) =>
    clauseTexts.map((text, i) => ({
      id: idOf(pair, letter, 'clause', code, i + 1),
      agreement: idOf(pair, letter, 'agreement', code),
      unit: idOf(pair, 'unit', code),
      communityId: communityIdOf(pair, letter),
      no: i + 1,
      text,
      isPrinciple: i === 0,
    })),
  );

export const memberships = (pair: Pair, letter: Letter) =>
  unitsOf(letter).map(({ code }) => ({
    id: idOf(pair, letter, 'membership', code),
    unit: idOf(pair, 'unit', code),
    communityId: communityIdOf(pair, letter),
    fromDay: '2025-01-01',
    untilDay: null,
  }));

/** One liaison for each membership; U03 changed hers in the middle of a quarter. */
export const liaisons = (pair: Pair, letter: Letter) =>
  unitsOf(letter).flatMap(({ code }) => {
    const base = { unit: idOf(pair, 'unit', code), communityId: communityIdOf(pair, letter) };
    const no = 600 + Number(code.slice(1));
    const since = code === 'U03' ? '2026-02-15' : '2025-01-01';
    const current = {
      ...base,
      id: idOf(pair, letter, 'liaison', code),
      displayName: personName(no),
      fromDay: since,
      untilDay: null as string | null,
    };
    if (code !== 'U03') return [current];
    const before = {
      ...base,
      id: idOf(pair, letter, 'liaison', code, 'before'),
      displayName: personName(no + 50),
      fromDay: '2025-01-01',
      untilDay: '2026-02-14',
    };
    return [before, current];
  });
