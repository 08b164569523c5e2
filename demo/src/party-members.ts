import { grids, personName } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';

interface DemoGroup {
  no: number;
  registered: number;
  floating: number;
  untransferred: number;
}

const groupsOf: Record<Letter, readonly DemoGroup[]> = {
  A: grids,
  B: [1, 2, 3].map((no) => ({ no, registered: 14, floating: 1, untransferred: 0 })),
};

/** Of A's 106 registered members: what they do, how many are on probation, how many are frail. */
const occupations: readonly [occupation: string, count: number][] = [
  ['RETIRED', 72],
  ['WORKING', 18],
  ['JOBLESS', 9],
  ['STUDENT', 7],
];
const probationary = 3;
const frail = 17;

export const groups = (pair: Pair, letter: Letter) =>
  groupsOf[letter].map(({ no }) => ({
    id: idOf(pair, letter, 'group', no),
    communityId: communityIdOf(pair, letter),
    organization: idOf(pair, letter, 'organization'),
    no,
    area: `第${no}网格`,
    leaderId: idOf(pair, letter, 'party-member', no, 'REGISTERED', 0),
  }));

export function members(pair: Pair, letter: Letter) {
  const jobs = occupations.flatMap(([occupation, count]) => Array<string>(count).fill(occupation));
  let registeredBefore = 0;
  let membersBefore = letter === 'A' ? 0 : 200;
  return groupsOf[letter].flatMap(({ no, registered, floating, untransferred }) => {
    const counts = { REGISTERED: registered, FLOATING: floating, UNTRANSFERRED: untransferred };
    return Object.entries(counts).flatMap(([category, count]) =>
      Array.from({ length: count }, (_, i) => {
        const order = category === 'REGISTERED' ? registeredBefore++ : -1;
        membersBefore += 1;
        return {
          id: idOf(pair, letter, 'party-member', no, category, i),
          communityId: communityIdOf(pair, letter),
          organization: idOf(pair, letter, 'organization'),
          group: idOf(pair, letter, 'group', no),
          displayName: personName(membersBefore),
          category,
          // The last registered ones are the youngest: students, and those on probation.
          standing: letter === 'A' && order >= 106 - probationary ? 'PROBATIONARY' : 'FULL',
          occupation:
            order < 0 ? (category === 'FLOATING' ? 'WORKING' : 'RETIRED') : (jobs[order] ?? 'RETIRED'),
          frail: letter === 'A' && order >= 0 && order % 4 === 1 && order < frail * 4,
          state: 'ACTIVE',
        };
      }),
    );
  });
}
