import { newId } from '@hub/kit/identifiers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { type Representation, useAlone } from './alone.ts';
import { factoriesOn, type TestMember, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const alone = useAlone(hub);
const factories = factoriesOn(hub);
const { aUnit, aMembership, aLiaison, anAgreement, aClause, anOffer, aCommitment, aDelivery } = factories;
const { someLendingTerms, aMember, aShift, aSignup, anEntry } = factories;

/** Everybody who might look, by what they are to the unit and its community. */
const viewers: Record<string, string | null> = { nobody: null };
/** One row of each kind, by what it is called here. */
const rows: Record<string, string> = {};
const keys = { need: newId(), resolution: newId(), meeting: newId() };
let unit: TestUnit;
let member: TestMember;

beforeAll(async () => {
  const community = factories.aCommunity();
  const elsewhere = factories.aCommunity();
  member = await aMember({ community });
  unit = member.unit;
  const neighbour = await aMember({ community });
  await aMembership(unit.id, elsewhere);
  const outsider = await aUnit({ communities: [elsewhere] });
  const inCommunity = { recorder: 'RECORDER', secretary: 'BRANCH_SECRETARY', resident: 'RESIDENT_REP' };
  for (const [name, role] of Object.entries(inCommunity)) viewers[name] = `${role}@${community}`;
  Object.assign(viewers, {
    liaison: unit.liaison,
    head: unit.head,
    'liaison elsewhere': `LIAISON@${unit.id}/${elsewhere}`,
    neighbour: neighbour.unit.liaison,
    outsider: outsider.head,
    member: member.as,
    'another member': neighbour.as,
    volunteer: `VOLUNTEER@${newId()}/${community}`,
    leader: `GROUP_LEADER@${newId()}/${community}`,
    chair: unit.chair,
    worker: unit.worker,
    'worker elsewhere': outsider.worker,
    street: `STREET_OFFICE@${community.slice(0, 9)}`,
    'another street': `STREET_OFFICE@999999999`,
    auditor: `AUDITOR@${community}`,
  });
  const agreement = await anAgreement(unit);
  const clause = await aClause(agreement);
  const promise = { clauseId: clause, resolutionId: keys.resolution };
  const commitment = await aCommitment(unit, promise);
  await hub.sql('resident-units', 'update commitment set need_id = $1 where id = $2', [
    keys.need,
    commitment,
  ]);
  const shift = await aShift(community);
  const [membership] = await hub.sql<{ id: string }>(
    'resident-units',
    'select id from membership where unit_id = $1 and community_id = $2',
    [unit.id, community],
  );
  Object.assign(rows, {
    unit: unit.id,
    membership: membership?.id,
    liaison: await aLiaison(unit.id, community),
    agreement,
    clause,
    terms: await someLendingTerms(unit.id, agreement),
    'open offer': await anOffer(unit.id),
    'draft of an offer': await anOffer(unit.id, { state: 'DRAFT', category: 'REPAIR' }),
    commitment,
    delivery: await aDelivery(unit, commitment, 1),
    member: member.id,
    report: member.reportId,
    signup: await aSignup(member.id, shift),
    hours: await anEntry(member),
    shift,
  });
});

const officers = ['chair', 'recorder', 'secretary', 'worker', 'street', 'auditor'];
const speakers = ['liaison', 'head'];
const meeting = [...officers, ...speakers, 'neighbour', 'resident', 'leader'];
const participants = [...meeting, 'member', 'another member', 'volunteer'];
const ofMember = [...speakers, 'liaison elsewhere', 'member', 'secretary', 'worker', 'street', 'auditor'];
const signedIn = [...participants, 'liaison elsewhere', 'outsider', 'worker elsewhere', 'another street'];

type Way = [of: Representation, fields: string];
const ofUnit = (fields: string): Way => [{ __typename: 'Unit', id: unit.id }, fields];
const ofCommunity = (fields: string): Way => [{ __typename: 'Community', id: unit.community }, fields];
const ofKind = (__typename: string, row: string, fields = 'id'): Way => [
  { __typename, id: rows[row] ?? '' },
  fields,
];
const ofMeeting = (fields: string): Way => [
  { __typename: 'JointMeeting', id: keys.meeting, quarter: '2026Q2', community: { id: unit.community } },
  fields,
];
const ofNeed = (fields: string): Way => [
  { __typename: 'Need', id: keys.need, category: 'GREENING', community: { id: unit.community } },
  fields,
];
const listed = (list: string) => `${list} { edges { node { id } } }`;

/** Each kind of row, who sees it, and every way by which it is come to. */
const table: [row: string, seenBy: string[], ways: () => Way[]][] = [
  [
    'unit',
    ['nobody', ...signedIn],
    () => [ofKind('Unit', 'unit'), ofKind('LendingTerms', 'terms', 'unit { id }')],
  ],
  ['unit', participants, () => [ofCommunity('units { id }'), ofMeeting('memberUnits { id }')]],
  [
    'membership',
    participants,
    () => [
      ofKind('Membership', 'membership'),
      ofUnit('memberships { id }'),
      ofCommunity('memberships { id }'),
    ],
  ],
  [
    'liaison',
    participants,
    () => [
      ofKind('Liaison', 'liaison'),
      ofUnit('liaison { id }'),
      ofUnit('memberships { liaison { id } }'),
      ofKind('Membership', 'membership', 'liaisons { id }'),
    ],
  ],
  [
    'agreement',
    [...officers, ...speakers],
    () => [
      ofKind('Agreement', 'agreement'),
      ofUnit(listed('agreements')),
      ofCommunity(listed('agreements')),
      ofKind('LendingTerms', 'terms', 'agreement { id }'),
      ofKind('Commitment', 'commitment', 'agreement { id }'),
    ],
  ],
  [
    'clause',
    [...officers, ...speakers],
    () => [
      ofKind('AgreementClause', 'clause'),
      ofKind('Agreement', 'agreement', 'clauses { id }'),
      ofKind('Commitment', 'commitment', 'clause { id }'),
    ],
  ],
  [
    'terms',
    ['nobody', ...signedIn],
    () => [
      ofKind('LendingTerms', 'terms'),
      [{ __typename: 'Facility', id: rows.terms ?? '' }, 'lendingTerms { id }'],
    ],
  ],
  [
    'open offer',
    signedIn,
    () => [ofKind('ResourceOffer', 'open offer'), ofUnit(listed('offers')), ofNeed('matchingOffers { id }')],
  ],
  [
    'draft of an offer',
    [...speakers, 'liaison elsewhere'],
    () => [ofKind('ResourceOffer', 'draft of an offer'), ofUnit(listed('offers'))],
  ],
  [
    'commitment',
    meeting,
    () => [
      ofKind('Commitment', 'commitment'),
      ofUnit(listed('commitments')),
      ofNeed('commitments { id }'),
      [{ __typename: 'Resolution', id: keys.resolution }, 'commitments { id }'],
      ofMeeting('commitmentsDue { id }'),
    ],
  ],
  [
    'commitment',
    meeting,
    () => [ofCommunity(`commitmentBoard(quarter: "2026Q2") { ${listed('commitments')} }`)],
  ],
  [
    'delivery',
    [...officers, ...speakers],
    () => [ofKind('Delivery', 'delivery'), ofKind('Commitment', 'commitment', 'deliveries { id }')],
  ],
  [
    'member',
    ofMember,
    () => [
      ofKind('InServiceMember', 'member'),
      ofUnit(listed('inServiceMembers')),
      ofKind('CheckInReport', 'report', 'member { id }'),
      ofKind('ShiftSignup', 'signup', 'member { id }'),
      ofKind('ServiceHourEntry', 'hours', 'member { id }'),
    ],
  ],
  [
    'report',
    ofMember,
    () => [
      ofKind('CheckInReport', 'report'),
      ofCommunity(listed('reports')),
      ofKind('InServiceMember', 'member', 'reports { id }'),
    ],
  ],
  [
    'signup',
    ofMember,
    () => [
      ofKind('ShiftSignup', 'signup'),
      ofKind('Shift', 'shift', listed('signups')),
      ofKind('InServiceMember', 'member', listed('signups(upcoming: false)')),
    ],
  ],
  [
    'hours',
    ofMember,
    () => [
      ofKind('ServiceHourEntry', 'hours'),
      ofCommunity(listed('hourEntries')),
      ofKind('InServiceMember', 'member', listed('entries')),
      ofKind('InServiceMember', 'member', 'signups(upcoming: false) { edges { node { hourEntry { id } } } }'),
    ],
  ],
];

/** Who of all is told the id of the row that way. */
async function whoSees(row: string, [of, fields]: Way): Promise<string[]> {
  const seeing: string[] = [];
  for (const [name, as] of Object.entries(viewers)) {
    const { data } = await alone.entities([of], fields, as);
    if (JSON.stringify(data).includes(rows[row] ?? '?')) seeing.push(name);
  }
  return seeing.toSorted();
}

describe('who sees', () => {
  it.each(table)('a row, the %s: %j, whichever way they come to it', async (row, seenBy, ways) => {
    const expected = seenBy.toSorted();
    for (const way of ways()) expect([way[1], await whoSees(row, way)]).toEqual([way[1], expected]);
  });

  it.each(['agreement', 'commitment', 'unit'] as const)(
    'the %s by id sees it by its key too',
    async (field) => {
      const __typename = { agreement: 'Agreement', commitment: 'Commitment', unit: 'Unit' }[field];
      const byKey = await whoSees(field, ofKind(__typename, field));
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
      const byId: string[] = [];
      for (const [name, as] of Object.entries(viewers)) {
        const answer = await hub.ask(query, { id: rows[field] }, { as });
        expect(answer.errors).toBeUndefined();
        if (answer.data[field]) byId.push(name);
      }
      expect(byId.toSorted()).toEqual(byKey);
    },
  );
});

describe('a page of a list', () => {
  it('is cut where the rows end that who asks may see', async () => {
    for (const title of ['甲', '乙', '丙']) await anOffer(unit.id, { title, state: 'CLOSED' });
    const [of, fields] = ofUnit('offers(first: 1) { edges { node { title } } pageInfo { hasNextPage } }');
    const pageOf = async (as: string | null | undefined) =>
      (await alone.entities([of], fields, as)).data._entities[0].offers;
    const title = { node: { title: '绿化养护' } };
    expect(await pageOf(viewers.neighbour)).toEqual({ edges: [title], pageInfo: { hasNextPage: false } });
    expect((await pageOf(viewers.liaison)).pageInfo).toEqual({ hasNextPage: true });
    expect(await pageOf(null)).toEqual({ edges: [], pageInfo: { hasNextPage: false } });
  });
});
