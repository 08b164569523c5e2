import { communityIdOf, idOf, type Letter } from '@hub/demo/identifiers.ts';
import { demonstrationStreet, personIdOf } from '@hub/demo/people.ts';
import { memberId } from '@hub/demo/service.ts';
import { type Actor, grantFrom, nobody, type Role } from '@hub/kit/actor.ts';

const demo = { no: 0 };

export const communityA = communityIdOf(demo, 'A');
export const communityB = communityIdOf(demo, 'B');
export const unitId = (code: string) => idOf(demo, 'unit', code);
export const groupId = (letter: Letter, no: number) => idOf(demo, letter, 'group', no);
export const partyMemberId = (letter: Letter, no: number) =>
  idOf(demo, letter, 'party-member', no, 'REGISTERED', 1);
export const inServiceMemberId = (key: string) => memberId(demo, key);

/** Nearly every row of the table is community A's, unit U01's, the first group's, or the first member's of U01. */
interface Place {
  where: string;
  grant: string;
  /** By what the person of the demonstration signs in, where it is one. */
  username?: string;
}

/** One column of the table: a role, and the places from which its holders look at a row of community A. */
export interface Column {
  title: string;
  role: Role | null;
  places: readonly Place[];
}

const ofCommunity = (title: string, role: Role, name: string): Column => ({
  title,
  role,
  places: [
    { where: 'in A', grant: `${role}@${communityA}`, username: `a.${name}` },
    { where: 'in B', grant: `${role}@${communityB}`, username: `b.${name}` },
  ],
});

/** Their own, another one's of the same community, and one's of community B. */
const within = (
  title: string,
  role: Role,
  name: string,
  scopes: Record<'own' | 'another' | 'there', string>,
): Column => ({
  title,
  role,
  places: [
    { where: 'own', grant: `${role}@${scopes.own}/${communityA}`, username: `a.${name}` },
    { where: 'another', grant: `${role}@${scopes.another}/${communityA}` },
    { where: 'in B', grant: `${role}@${scopes.there}/${communityB}`, username: `b.${name}` },
  ],
});

const ofUnit = (title: string, role: Role, name: string): Column => {
  const scopes = { own: unitId('U01'), another: unitId('U02'), there: unitId('U11') };
  const { places } = within(title, role, name, scopes);
  return {
    title,
    role,
    places: [...places, { where: 'own, for B', grant: `${role}@${unitId('U01')}/${communityB}` }],
  };
};

export const columns: readonly Column[] = [
  { title: 'PUB', role: null, places: [{ where: 'anyone', grant: '' }] },
  ofCommunity('CH', 'CHAIR', 'chair'),
  ofCommunity('SEC', 'RECORDER', 'recorder'),
  ofCommunity('BS', 'BRANCH_SECRETARY', 'secretary'),
  ofCommunity('CW', 'COMMUNITY_WORKER', 'worker'),
  ofCommunity('RR', 'RESIDENT_REP', 'resident'),
  within('GL', 'GROUP_LEADER', 'leader', {
    own: groupId('A', 1),
    another: groupId('A', 2),
    there: groupId('B', 1),
  }),
  within('VO', 'VOLUNTEER', 'volunteer', {
    own: partyMemberId('A', 1),
    another: partyMemberId('A', 2),
    there: partyMemberId('B', 1),
  }),
  within('IM', 'IN_SERVICE_MEMBER', 'member', {
    own: inServiceMemberId('U01-1'),
    another: inServiceMemberId('U02-1'),
    there: inServiceMemberId('U11-1'),
  }),
  ofUnit('LI', 'LIAISON', 'liaison'),
  ofUnit('UH', 'UNIT_HEAD', 'head'),
  {
    title: 'ST',
    role: 'STREET_OFFICE',
    places: [
      { where: 'own street', grant: `STREET_OFFICE@${demonstrationStreet}`, username: 'street' },
      { where: 'another street', grant: 'STREET_OFFICE@310104013' },
    ],
  },
  {
    title: 'AU',
    role: 'AUDITOR',
    places: [
      { where: 'in A', grant: `AUDITOR@${communityA}` },
      { where: 'in B', grant: `AUDITOR@${communityB}` },
      { where: 'street', grant: `AUDITOR@${demonstrationStreet}`, username: 'auditor' },
    ],
  },
];

/** Someone who asks: a role in one of its places. */
export interface Standpoint extends Actor {
  /** As `LI own`. */
  name: string;
}

function standpointOf({ title }: Column, { where, grant, username }: Place): Standpoint {
  const name = `${title} ${where}`;
  const read = grantFrom(grant);
  if (!read) return { ...nobody, name };
  return { name, id: username ? personIdOf(username) : `someone else, ${name}`, grants: [read] };
}

/** Everyone who asks, by column. */
export const standpointsByColumn = columns.map((column) =>
  column.places.map((place) => standpointOf(column, place)),
);

export const standpoints: readonly Standpoint[] = standpointsByColumn.flat();
