import type { Role } from '@hub/kit/actor.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { personName } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { memberId } from './service.ts';

/** The one password of every person of the demonstration. */
export const demonstrationPassword = 'gongjian-2026';

/** Both communities are of one street: the first nine digits of their codes. */
export const demonstrationStreet = '000000000';

/** A person of the demonstration: the name they sign in with, and what they are. */
export interface CastPerson {
  username: string;
  role: Role;
  scope: string;
  communityId: string | null;
}

/** One person for each role in each community, as `a.chair`; street office and auditor are of both. */
export function castPeople(letter: Letter): CastPerson[] {
  const pair: Pair = { no: 0 };
  const communityId = communityIdOf(pair, letter);
  const unit = idOf(pair, 'unit', letter === 'A' ? 'U01' : 'U11');
  const group = idOf(pair, letter, 'group', 1);
  const volunteer = idOf(pair, letter, 'party-member', 1, 'REGISTERED', 1);
  const member = memberId(pair, letter === 'A' ? 'U01-1' : 'U11-1');
  const ofCommunity = (name: string, role: Role) => ({ name, role, scope: communityId, communityId });
  const within = (name: string, role: Role, scope: string) => ({ name, role, scope, communityId });
  const ofStreet = (name: string, role: Role) => ({
    name,
    role,
    scope: demonstrationStreet,
    communityId: null,
  });
  const people = [
    ofCommunity('chair', 'CHAIR'),
    ofCommunity('recorder', 'RECORDER'),
    ofCommunity('secretary', 'BRANCH_SECRETARY'),
    ofCommunity('worker', 'COMMUNITY_WORKER'),
    ofCommunity('resident', 'RESIDENT_REP'),
    within('leader', 'GROUP_LEADER', group),
    within('liaison', 'LIAISON', unit),
    within('head', 'UNIT_HEAD', unit),
    within('member', 'IN_SERVICE_MEMBER', member),
    within('volunteer', 'VOLUNTEER', volunteer),
  ].map(({ name, ...grant }) => ({ username: `${letter.toLowerCase()}.${name}`, ...grant }));
  const overBoth = [ofStreet('street', 'STREET_OFFICE'), ofStreet('auditor', 'AUDITOR')].map(
    ({ name, ...grant }) => ({ username: name, ...grant }),
  );
  return letter === 'A' ? [...people, ...overBoth] : people;
}

/** The id of a person, by the name they sign in with. */
export const personIdOf = (username: string): string => idOf({ no: 0 }, 'person', username);

/** Liaison, member and volunteer are rows of other subgraphs too, and have one name everywhere. */
const numbersElsewhere: Readonly<Record<string, number>> = {
  'a.liaison': 601,
  'b.liaison': 611,
  'a.member': 700,
  'b.member': 800,
  'a.volunteer': 2,
  'b.volunteer': 202,
};

export const persons = (letter: Letter) =>
  castPeople(letter).map(({ username }, i) => ({
    id: personIdOf(username),
    username,
    name: personName(numbersElsewhere[username] ?? (letter === 'A' ? 900 : 950) + i),
    createdAt: demonstrationStart,
    updatedAt: demonstrationStart,
    email: `${username}@hub.invalid`,
    emailVerified: false,
  }));

export const accounts = (letter: Letter, password: string) =>
  castPeople(letter).map(({ username }) => ({
    id: idOf({ no: 0 }, 'account', username),
    person: personIdOf(username),
    accountId: personIdOf(username),
    providerId: 'credential',
    password,
    createdAt: demonstrationStart,
    updatedAt: demonstrationStart,
  }));

export const grants = (letter: Letter) =>
  castPeople(letter).map(({ username, role, scope, communityId }) => ({
    id: idOf({ no: 0 }, 'grant', username),
    personId: personIdOf(username),
    role,
    scope,
    communityId,
    place: communityId ?? scope,
    fromDay: '2026-01-01',
    untilDay: null,
    givenById: personIdOf('street'),
    reason: '演示',
  }));
