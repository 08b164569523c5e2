import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestUnit } from './factories.ts';

const hub = useHub('empty');
const { aUnit, anAgreement, rowOf } = factoriesOn(hub);

const secretaryOf = ({ community }: TestUnit) => `BRANCH_SECRETARY@${community}`;
const document = 'b'.repeat(64);

const draft = (unit: TestUnit, more = {}, as = unit.liaison) =>
  hub.write(
    'draftAgreement',
    {
      unitId: unit.id,
      communityId: unit.community,
      activeFrom: '2026-05-01',
      clauses: [{ text: '资源共享。', isPrinciple: true }, { text: '开放场地。' }],
      ...more,
    },
    as,
    'id no state clauses { no text isPrinciple }',
  );

/** The steps of an agreement, each with what it needs and who takes it. */
const steps = {
  negotiateAgreement: {},
  signAgreement: { sha256: document },
  activateAgreement: {},
  reviewAgreement: {},
  renewAgreement: { activeFrom: '2027-01-01', clauses: [{ text: '开放场地。' }] },
  expireAgreement: {},
  terminateAgreement: { reason: '合并办公' },
};
type Step = keyof typeof steps;

/** What becomes of an agreement by each step that its state allows; a renewal leaves it as it is until then. */
const allowed: Record<string, Partial<Record<Step, string>>> = {
  DRAFT: { negotiateAgreement: 'NEGOTIATING', terminateAgreement: 'TERMINATED' },
  NEGOTIATING: { signAgreement: 'NEGOTIATING', terminateAgreement: 'TERMINATED' },
  SIGNED: { activateAgreement: 'ACTIVE', terminateAgreement: 'TERMINATED' },
  ACTIVE: {
    reviewAgreement: 'REVIEW_DUE',
    renewAgreement: 'ACTIVE',
    expireAgreement: 'EXPIRED',
    terminateAgreement: 'TERMINATED',
  },
  REVIEW_DUE: { renewAgreement: 'REVIEW_DUE', expireAgreement: 'EXPIRED', terminateAgreement: 'TERMINATED' },
  RENEWED: {},
  EXPIRED: {},
  TERMINATED: {},
};

const take = (step: Step, agreementId: string, as: string, more = {}) =>
  hub.write(step, { agreementId, ...steps[step], ...more }, as, 'id state');

/** An agreement whose day has come for every step its state allows. */
const aReadyAgreement = (unit: TestUnit, state: string) =>
  anAgreement(unit, { state, active_to: state === 'SIGNED' ? '2026-12-31' : '2026-04-14' });

describe('an agreement', () => {
  it.each(Object.keys(allowed))('that is %s takes its own steps and refuses every other', async (state) => {
    const unit = await aUnit();
    for (const step of Object.keys(steps) as Step[]) {
      const id = await aReadyAgreement(unit, state);
      const answer = await take(step, id, secretaryOf(unit));
      const next = allowed[state]?.[step];
      expect([step, codeOf(answer)]).toEqual([step, next ? undefined : 'ILLEGAL_MOVE']);
      expect([step, (await rowOf('agreement', id))?.state]).toEqual([step, next ?? state]);
    }
  });

  it.each(Object.keys(steps) as Step[])('that is none is not for %s', async (step) => {
    const secretary = secretaryOf(await aUnit());
    expect(codeOf(await take(step, 'x', secretary))).toBe('BAD_ID');
    expect(codeOf(await take(step, newId(), secretary))).toBe('NOT_FOUND');
  });

  it.each([
    ['negotiateAgreement', 'DRAFT', ['liaison', 'head', 'secretary']],
    ['signAgreement', 'NEGOTIATING', ['head', 'secretary']],
    ['activateAgreement', 'SIGNED', ['secretary']],
    ['reviewAgreement', 'ACTIVE', ['secretary']],
    ['renewAgreement', 'ACTIVE', ['liaison', 'head', 'secretary']],
    ['expireAgreement', 'ACTIVE', ['secretary']],
    ['terminateAgreement', 'ACTIVE', ['head', 'secretary']],
  ] as const)('lets %s while %s: %s', async (step, state, may) => {
    const unit = await aUnit();
    const [neighbour, other] = [await aUnit({ communities: [unit.community] }), await aUnit()];
    const sides = { liaison: unit.liaison, head: unit.head, secretary: secretaryOf(unit) };
    for (const [role, as] of Object.entries({ ...sides, worker: unit.worker, chair: unit.chair })) {
      const answer = await take(step, await aReadyAgreement(unit, state), as);
      const refused = !(may as readonly string[]).includes(role);
      expect([role, codeOf(answer)]).toEqual([role, refused ? 'FORBIDDEN' : undefined]);
    }
    const id = await aReadyAgreement(unit, state);
    for (const stranger of [
      neighbour.head,
      other.head,
      secretaryOf(other),
      `UNIT_HEAD@${unit.id}/${other.community}`,
    ])
      expect([stranger, codeOf(await take(step, id, stranger))]).toEqual([stranger, 'NOT_FOUND']);
  });
});

describe('a draft', () => {
  it('has a number within its community and year, and its clauses in order', async () => {
    const unit = await aUnit();
    const { data } = await draft(unit);
    expect(data.draftAgreement).toMatchObject({
      no: '共建协议-2026-01',
      state: 'DRAFT',
      clauses: [
        { no: 1, text: '资源共享。', isPrinciple: true },
        { no: 2, text: '开放场地。', isPrinciple: false },
      ],
    });
    const another = await draft(unit, {}, secretaryOf(unit));
    expect(another.data.draftAgreement.no).toBe('共建协议-2026-02');
  });

  it.each([
    ['without clauses', { clauses: [] }, 'BAD_CLAUSE_COUNT'],
    ['of a book', { clauses: Array(51).fill({ text: '条文' }) }, 'BAD_CLAUSE_COUNT'],
    ['with a blank clause', { clauses: [{ text: ' ' }] }, 'BLANK_TEXT'],
    ['that ends as it starts', { activeTo: '2026-05-01' }, 'ENDS_BEFORE_IT_STARTS'],
    ['reviewed before it starts', { reviewOn: '2026-04-30' }, 'ENDS_BEFORE_IT_STARTS'],
    ['with nobody', { unitId: newId() }, 'NOT_FOUND'],
    ['with no unit', { unitId: 'x' }, 'BAD_ID'],
    ['with no community', { communityId: 'x' }, 'BAD_ID'],
  ])('%s is refused', async (_, more, code) => {
    expect(codeOf(await draft(await aUnit(), more))).toBe(code);
  });

  it('is written by one of its sides', async () => {
    const [unit, other] = [await aUnit(), await aUnit()];
    for (const stranger of [other.head, secretaryOf(other), unit.worker])
      expect(codeOf(await draft(unit, {}, stranger))).toBe('FORBIDDEN');
  });

  it('of fifty at once has fifty numbers without a gap', async () => {
    const unit = await aUnit();
    const answers = await atOnce(50, () => draft(unit));
    const numbers = answers.map(({ data }) => data.draftAgreement.no).toSorted();
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, i) => `共建协议-2026-${String(i + 1).padStart(2, '0')}`),
    );
  });
});

describe('a signature', () => {
  const sign = (agreementId: string, as: string, sha256 = document) =>
    hub.write(
      'signAgreement',
      { agreementId, sha256 },
      as,
      'state sha256 signedForUnitBy signedForCommunityBy signedForUnitAt',
    );

  it.each(['unit first', 'community first'])('of each side makes it signed, %s', async (order) => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { state: 'NEGOTIATING' });
    const signatories = [unit.head, secretaryOf(unit)];
    const [first = '', second = ''] = order === 'unit first' ? signatories : signatories.toReversed();
    expect((await sign(id, first)).data.signAgreement.state).toBe('NEGOTIATING');
    expect((await sign(id, second)).data.signAgreement).toEqual({
      state: 'SIGNED',
      sha256: document,
      signedForUnitBy: unit.head,
      signedForCommunityBy: secretaryOf(unit),
      signedForUnitAt: '2026-04-15T01:00:00.000Z',
    });
  });

  it('is given once for each side', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { state: 'NEGOTIATING' });
    await sign(id, unit.head);
    expect(codeOf(await sign(id, unit.head))).toBe('ALREADY_SIGNED');
  });

  it('is of two persons, whatever else they are', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { state: 'NEGOTIATING' });
    const both = `${unit.head},${secretaryOf(unit)}`;
    await sign(id, both);
    expect(codeOf(await sign(id, both))).toBe('SAME_PERSON_SIGNS');
    expect(codeOf(await sign(id, secretaryOf(unit)))).toBeUndefined();
  });

  it('is of one document', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { state: 'NEGOTIATING' });
    await sign(id, unit.head);
    const { errors } = await sign(id, secretaryOf(unit), 'c'.repeat(64));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DOCUMENT_DIFFERS', sha256: document });
    for (const hash of ['x', document.toUpperCase()])
      expect(codeOf(await sign(id, secretaryOf(unit), hash))).toBe('BAD_HASH');
  });

  it('of fifty at once of both sides makes it signed once', async () => {
    const unit = await aUnit();
    const id = await anAgreement(unit, { state: 'NEGOTIATING' });
    const answers = await atOnce(50, (no) => sign(id, no % 2 ? unit.head : secretaryOf(unit)));
    const { OK, ILLEGAL_MOVE = 0, ALREADY_SIGNED = 0, ...others } = outcomes(answers);
    expect([OK, ILLEGAL_MOVE + ALREADY_SIGNED, others]).toEqual([2, 48, {}]);
    expect((await rowOf('agreement', id))?.state).toBe('SIGNED');
  });
});
