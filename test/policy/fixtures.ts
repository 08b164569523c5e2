import { personIdOf } from '@hub/demo/people.ts';
import type { TestHub } from '../support/hub.ts';
import { addWhatTheDemonstrationLacks } from './additions.ts';
import type { Facts } from './expectation.ts';
import { caseOfVolunteer, householdA, sources } from './rows.ts';

/** A row that stands for a type, or for those of its rows that one state or kind has in common. */
export interface Fixture {
  type: string;
  /** What it stands for, in words. */
  label: string;
  /** Its id, and what other subgraphs require of it, as the gateway hands it over. */
  reference: Record<string, unknown> & { __typename: string; id: string };
  facts: Facts;
  /** The case that a request names as its purpose. */
  purpose?: string;
}

const tableOf = (type: string): string =>
  type === 'Grant' ? 'role_grant' : type.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** What others require of a row before they answer for it. */
const required: Readonly<Record<string, (row: Row) => object>> = {
  Need: ({ category, unitOfMeasure, communityId }) => ({
    category,
    unitOfMeasure,
    community: { id: communityId },
  }),
  ServiceActivity: ({ communityId }) => ({ community: { id: communityId } }),
  JointMeeting: ({ quarter, communityId }) => ({ quarter, community: { id: communityId } }),
  Resolution: ({ communityId }) => ({ meeting: { community: { id: communityId } } }),
  InServiceMember: ({ skills, homeCommunityId }) => ({
    skills,
    homeCommunity: { id: homeCommunityId },
    shiftsAhead: [],
  }),
};

type Row = Readonly<Record<string, unknown>>;

/** Every row that stands for something, read from the demonstration; a type without one stops the walk. */
export async function readFixtures(hub: TestHub): Promise<Fixture[]> {
  await addWhatTheDemonstrationLacks(hub);
  const read = Object.entries(sources).flatMap(([type, { in: subgraph, rows, also }]) =>
    Object.entries(rows).map(async ([label, where]) => {
      const [found] = await hub.sql(
        subgraph,
        `select ${also ? `*, ${also}` : '*'} from ${tableOf(type)} where ${where} order by 1 limit 1`,
      );
      if (!found) throw new Error(`No row of the demonstration stands for ${type}, ${label}: ${where}.`);
      return fixtureOf(type, label, camelCased(found));
    }),
  );
  const fixtures = await Promise.all(read);
  const trail = { __typename: 'AuditTrail', id: 'hub' };
  return [
    { type: 'AuditTrail', label: 'the one trail', reference: trail, facts: {} },
    ...fixtures,
    ...readForAPurpose(fixtures),
  ];
}

function fixtureOf(type: string, label: string, row: Row): Fixture {
  const reference = { __typename: type, id: String(row.id ?? row.facilityId), ...required[type]?.(row) };
  return { type, label, reference, facts: factsOf(type, row) };
}

/** The same households once more, when everyone names the volunteer's live case as the purpose. */
const readForAPurpose = (fixtures: readonly Fixture[]): Fixture[] =>
  fixtures
    .filter(({ type }) => type === 'Household')
    .map((fixture) => ({
      ...fixture,
      label: `${fixture.label}; the live case is the purpose`,
      purpose: caseOfVolunteer,
      facts: { ...fixture.facts, values: { ...fixture.facts.values, purpose: 'case' } },
    }));

/** People serve for their unit, and units offer, whichever community a grant is for. */
const inEveryCommunity = [
  'CheckInReport',
  'InServiceMember',
  'ResourceOffer',
  'ServiceHourEntry',
  'ShiftSignup',
];
const communityColumns: Readonly<Record<string, string>> = {
  Community: 'id',
  Grant: 'place',
  InServiceMember: 'homeCommunityId',
};
const unitColumns = ['unitId', 'requesterUnitId', 'providerUnitId', 'proposedByUnitId', 'ownerUnitId'];

function factsOf(type: string, row: Row): Facts {
  const text = (column: string) => {
    const value = row[column];
    return typeof value === 'string' ? value : undefined;
  };
  const isLive = type === 'Household' && row.id === householdA(1);
  const member = type.endsWith('Member') ? text('id') : text('memberId');
  const group = type === 'PartyGroup' ? text('id') : text('groupId');
  const named = type === 'Person' ? text('id') : isLive ? personIdOf('a.volunteer') : text('personId');
  return {
    community: text(communityColumns[type] ?? 'communityId') ?? null,
    units: type === 'Grant' ? [text('scope') ?? ''] : unitColumns.flatMap((column) => text(column) ?? []),
    ...(group && { group }),
    ...(member && { member }),
    ...(named && { persons: [named] }),
    inEveryCommunity: inEveryCommunity.includes(type),
    values: { ...row, ...(isLive && { case: 'LIVE' }) },
  };
}

const camelCased = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
