import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestCommunity } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aHousehold, aCase } = factoriesOn(hub);

/** Someone who serves in the community; they go by the grants they hold. */
const aVolunteer = ({ community }: TestCommunity) => `VOLUNTEER@${newId()}/${community}`;

const open = (householdId: string, personId: string, as: string, more = {}) =>
  hub.write(
    'openHouseholdCase',
    { householdId, personId, kind: 'PAIRING', reason: '每周上门看望', untilDay: '2026-10-14', ...more },
    as,
    'id kind state live openedOn untilDay household { id } person { id } openedBy { id }',
  );

const close = (caseId: string, as: string) =>
  hub.write('closeHouseholdCase', { caseId }, as, 'state live closedAt closedBy { id }');

beforeEach(() => hub.setClock(demonstrationStart));

describe('a household case', () => {
  it('is opened for another by a worker or the branch secretary', async () => {
    const place = await aCommunity();
    const household = await aHousehold(place);
    for (const keeper of [place.worker, `BRANCH_SECRETARY@${place.community}`]) {
      const person = aVolunteer(place);
      const { data, errors } = await open(household, person, keeper);
      expect(errors).toBeUndefined();
      expect(data.openHouseholdCase).toMatchObject({
        kind: 'PAIRING',
        state: 'OPEN',
        live: true,
        openedOn: '2026-04-15',
        untilDay: '2026-10-14',
        household: { id: household },
        person: { id: person },
        openedBy: { id: keeper },
      });
    }
  });

  it('is opened by no one else, and those who may not know of the household are told that there is none', async () => {
    const place = await aCommunity();
    const household = await aHousehold(place);
    const helper = aVolunteer(place);
    await aCase(place, household, helper);
    expect(codeOf(await open(household, aVolunteer(place), helper))).toBe('FORBIDDEN');
    for (const role of ['CHAIR', 'RECORDER', 'RESIDENT_REP', 'STREET_OFFICE', 'AUDITOR'])
      expect(codeOf(await open(household, helper, `${role}@${place.community}`))).toBe('NOT_FOUND');
    expect(codeOf(await open(household, helper, 'COMMUNITY_WORKER@000000000001'))).toBe('NOT_FOUND');
    expect(codeOf(await open(newId(), helper, place.worker))).toBe('NOT_FOUND');
  });

  it.each([
    ['that is over already', { untilDay: '2026-04-14' }, 'CASE_END_OUT_OF_RANGE'],
    ['for more than a year', { untilDay: '2027-04-16' }, 'CASE_END_OUT_OF_RANGE'],
    ['without a reason', { reason: ' ' }, 'BLANK_TEXT'],
    ['for no person', { personId: 'a\nb' }, 'ONE_LINE_ONLY'],
    ['for nobody who can be', { personId: 'x'.repeat(201) }, 'BAD_PERSON'],
    ['with no household', { householdId: 'x' }, 'BAD_ID'],
  ])('%s is refused', async (_, more, code) => {
    const place = await aCommunity();
    const household = await aHousehold(place);
    expect(codeOf(await open(household, aVolunteer(place), place.worker, more))).toBe(code);
  });

  it('for oneself is for another to open', async () => {
    const place = await aCommunity();
    const household = await aHousehold(place);
    expect(codeOf(await open(household, place.worker, place.worker))).toBe('OWN_CASE');
    expect(
      codeOf(await open(household, place.worker, `BRANCH_SECRETARY@${place.community}`)),
    ).toBeUndefined();
  });

  it('is one for a person, a household and a kind, and follows one that is over', async () => {
    const place = await aCommunity();
    const [household, person] = [await aHousehold(place), aVolunteer(place)];
    await aCase(place, household, person, { until_day: '2026-04-14' });
    expect(codeOf(await open(household, person, place.worker))).toBeUndefined();
    expect(codeOf(await open(household, person, place.worker))).toBe('CASE_OPEN_ALREADY');
    expect(codeOf(await open(household, person, place.worker, { kind: 'SHIFT' }))).toBeUndefined();
    expect(codeOf(await open(household, aVolunteer(place), place.worker))).toBeUndefined();
  });

  it('is opened once by sixty at once', async () => {
    const place = await aCommunity();
    const [household, person] = [await aHousehold(place), aVolunteer(place)];
    const answers = await atOnce(60, (no) =>
      open(household, person, no % 2 ? place.worker : `BRANCH_SECRETARY@${place.community}`),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, CASE_OPEN_ALREADY: 59 });
  });

  it('is closed by who keeps the register, or given back by the person', async () => {
    const place = await aCommunity();
    const [household, person] = [await aHousehold(place), aVolunteer(place)];
    for (const as of [place.worker, `BRANCH_SECRETARY@${place.community}`, person]) {
      const { data } = await close(await aCase(place, household, person), as);
      expect(data.closeHouseholdCase).toEqual({
        state: 'CLOSED',
        live: false,
        closedAt: demonstrationStart.toISOString(),
        closedBy: { id: as },
      });
    }
    const id = await aCase(place, household, person);
    const strangers = [aVolunteer(place), `CHAIR@${place.community}`, 'COMMUNITY_WORKER@000000000001'];
    for (const as of strangers) expect(codeOf(await close(id, as))).toBe('NOT_FOUND');
    expect(codeOf(await close('x', place.worker))).toBe('BAD_ID');
  });

  it('is closed once by fifty at once', async () => {
    const place = await aCommunity();
    const id = await aCase(place, await aHousehold(place), aVolunteer(place));
    const answers = await atOnce(50, () => close(id, place.worker));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});

describe('the cases of a community', () => {
  const casesFor = async ({ community }: TestCommunity, as: string | null): Promise<(string | null)[]> => {
    const query = `{ householdCases(communityId: "${community}") { edges { node { household { no } } } } }`;
    const { data, errors } = await hub.ask(query, {}, { as });
    expect(errors).toBeUndefined();
    return data.householdCases.edges.map(
      ({ node }: { node: { household: { no: string } | null } }) => node.household?.no,
    );
  };

  it('are one’s own, or all for who keeps the register, while they are live', async () => {
    const place = await aCommunity();
    const [here, there] = [await aHousehold(place, { no: '甲' }), await aHousehold(place, { no: '乙' })];
    const [person, other] = [aVolunteer(place), aVolunteer(place)];
    await aCase(place, here, person, { until_day: '2026-05-01' });
    await aCase(place, there, other, { until_day: '2026-05-02' });
    await aCase(place, there, person, { until_day: '2026-04-14' });
    const ended = { state: 'CLOSED', closed_at: '2026-04-01T00:00:00Z', closed_by_id: other };
    await aCase(place, there, person, { ...ended, kind: 'SHIFT' });
    expect(await casesFor(place, person)).toEqual(['甲']);
    expect(await casesFor(place, other)).toEqual(['乙']);
    expect(await casesFor(place, place.worker)).toEqual(['甲', '乙']);
    for (const as of [null, aVolunteer(place), `AUDITOR@${place.community}`, 'COMMUNITY_WORKER@000000000001'])
      expect(await casesFor(place, as)).toEqual([]);
  });

  it('are no one’s who has left it', async () => {
    const place = await aCommunity();
    const left = `VOLUNTEER@${newId()}/000000000001`;
    await aCase(place, await aHousehold(place), left);
    expect(await casesFor(place, left)).toEqual([]);
  });
});
