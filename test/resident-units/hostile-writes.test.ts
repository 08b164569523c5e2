import { newId } from '@hub/kit/identifiers.ts';
import { type GraphQLField, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn, promiseOf } from './factories.ts';
import { expectNoSurprise, hostileValues, schema } from './hostile.ts';

const hub = useHub('empty');
const factories = factoriesOn(hub);
const { aUnit, aPledge, aCommitment, aDelivery, aMember, aShift, aSignup, anEntry } = factories;

/** An honest call of each mutation, on rows of its own: its input, and who makes it. */
const honest: Record<string, () => Promise<{ input: Record<string, unknown>; as: string }>> = {
  pledgeCommitment: async () => {
    const unit = await aUnit();
    const clauseId = await factories.aClause(await factories.anAgreement(unit));
    return { input: promiseOf(unit, { clauseId, resolutionId: newId() }), as: unit.liaison };
  },
  claimNeed: async () => {
    const unit = await aUnit();
    return { input: promiseOf(unit, { needId: newId() }), as: unit.liaison };
  },
  draftAgreement: async () => {
    const { id: unitId, community: communityId, liaison } = await aUnit();
    const days = { activeFrom: '2026-05-01', activeTo: '2027-04-30', reviewOn: '2027-03-31' };
    return { input: { unitId, communityId, ...days, clauses: [{ text: '开放场地。' }] }, as: liaison };
  },
  negotiateAgreement: async () => anAgreementCall('DRAFT'),
  signAgreement: async () => anAgreementCall('NEGOTIATING', { sha256: 'a'.repeat(64) }),
  activateAgreement: async () => anAgreementCall('SIGNED'),
  reviewAgreement: async () => anAgreementCall('ACTIVE'),
  expireAgreement: async () => anAgreementCall('REVIEW_DUE', {}, { active_to: '2026-04-14' }),
  terminateAgreement: async () => anAgreementCall('ACTIVE', { reason: '合并办公' }),
  renewAgreement: async () => {
    const days = { activeFrom: '2027-01-01', activeTo: '2027-12-31', reviewOn: '2027-11-30' };
    return anAgreementCall('ACTIVE', { ...days, clauses: [{ text: '开放场地。', isPrinciple: true }] });
  },
  offerResource: async () => {
    const { id: unitId, head } = await aUnit();
    const quantity = {
      quantity: 1,
      unitOfMeasure: '场',
      availableFrom: '2026-05-01',
      availableTo: '2026-05-31',
    };
    const place = { kind: 'VENUE', category: 'CULTURE', title: '阶梯教室', facilityId: newId() };
    return { input: { unitId, ...place, ...quantity }, as: head };
  },
  openOffer: async () => anOfferCall('DRAFT'),
  suspendOffer: async () => anOfferCall('OPEN'),
  closeOffer: async () => anOfferCall('OPEN'),
  confirmCommitment: async () => {
    const unit = await aUnit();
    return { input: { commitmentId: await aPledge(unit) }, as: unit.head };
  },
  scheduleCommitment: async () => {
    const unit = await aUnit();
    return { input: { commitmentId: await aCommitment(unit), on: '2026-04-20' }, as: unit.head };
  },
  recordDelivery: async () => {
    const unit = await aUnit();
    const input = { commitmentId: await aCommitment(unit), quantity: 1, valueFen: 1, note: '苗木' };
    return { input, as: unit.liaison };
  },
  acceptDelivery: async () => {
    const unit = await aUnit();
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 10);
    return { input: { deliveryId, quantity: 1, note: '已验' }, as: unit.worker };
  },
  turnDownDelivery: async () => {
    const unit = await aUnit();
    const deliveryId = await aDelivery(unit, await aCommitment(unit), 10);
    return { input: { deliveryId, reason: '规格不符' }, as: unit.worker };
  },
  closeCommitmentShort: async () => {
    const unit = await aUnit();
    const commitmentId = await aCommitment(unit);
    const deliveryId = await aDelivery(unit, commitmentId, 10);
    await hub.write('acceptDelivery', { deliveryId, quantity: 10 }, unit.worker);
    return { input: { commitmentId, reason: '缺货' }, as: unit.worker };
  },
  cancelCommitment: async () => {
    const unit = await aUnit();
    return { input: { commitmentId: await aPledge(unit), reason: '计划调整' }, as: unit.liaison };
  },
  appointLiaison: async () => {
    const { id: unitId, community: communityId, head } = await aUnit();
    const input = { unitId, communityId, displayName: '演示·香樟-601', fromDay: '2026-04-20' };
    return { input, as: head };
  },
  reportToCommunity: async () => {
    const { community: communityId, as } = await aMember({ report: 'NONE' });
    return { input: { communityId, skills: ['GREENING'] }, as };
  },
  receiveReport: async () => aReportCall('SUBMITTED'),
  activateReport: async () => aReportCall('RECEIVED'),
  renewReport: async () => aReportCall('ACTIVE'),
  resumeReport: async () => aReportCall('SUSPENDED'),
  suspendReport: async () => aReportCall('ACTIVE', { reason: '出差' }),
  transferReport: async () => aReportCall('ACTIVE', { reason: '迁居' }),
  endReport: async () => aReportCall('ACTIVE', { reason: '调离' }),
  signUpForShift: async () => {
    const { community, as } = await aMember();
    return { input: { shiftId: await aShift(community) }, as };
  },
  cancelSignup: async () => aSignupCall({}),
  checkIn: async () => {
    const { input, as } = await aSignupCall({ from: '09:10', day: '2026-04-15' });
    return { input: { ...input, code: await factories.codeShownFor(input.signupId) }, as };
  },
  checkOut: async () =>
    aSignupCall({ day: '2026-04-15' }, { state: 'CHECKED_IN', checked_in_at: '2026-04-15T08:00:00+08:00' }),
  markNoShow: async () => {
    const { id, community, secretary } = await aMember();
    const signupId = await aSignup(id, await aShift(community, { day: '2026-04-14' }));
    return { input: { signupId }, as: secretary };
  },
  reviewHours: async () => {
    const member = await aMember();
    const input = { entryId: await anEntry(member), approve: true, minutes: 60, reason: '登记有误' };
    return { input, as: member.secretary };
  },
  disputeHours: async () => {
    const member = await aMember();
    const entryId = await anEntry(member, { state: 'APPROVED' });
    return { input: { entryId, reason: '少计' }, as: member.as };
  },
  voidHours: async () => {
    const member = await aMember();
    return { input: { entryId: await anEntry(member), reason: '重复' }, as: member.secretary };
  },
};

async function anAgreementCall(state: string, more = {}, row = {}) {
  const unit = await aUnit();
  const agreementId = await factories.anAgreement(unit, { state, ...row });
  return { input: { agreementId, ...more }, as: `BRANCH_SECRETARY@${unit.community}` };
}

async function anOfferCall(state: string) {
  const { id, liaison } = await aUnit();
  return { input: { offerId: await factories.anOffer(id, { state }) }, as: liaison };
}

async function aReportCall(report: string, more = {}) {
  const { reportId, secretary } = await aMember({ report });
  return { input: { reportId, ...more }, as: secretary };
}

async function aSignupCall(shift: object, signup = {}) {
  const { id, community, as } = await aMember();
  return { input: { signupId: await aSignup(id, await aShift(community, shift), signup) }, as };
}

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** The fields of a mutation's one input. */
function inputOf({ args }: GraphQLField<unknown, unknown>): GraphQLInputField[] {
  const type = args[0] && getNamedType(args[0].type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

describe('a mutation', () => {
  it('of every name is called here', () => {
    expect(Object.keys(honest).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
  });

  it.each(mutations.map((mutation) => [mutation.name, inputOf(mutation)] as const))(
    '%s answers whatever it is given with its result or a coded refusal',
    async (name, fields) => {
      const call = async (more: object) => {
        const { input, as } = await (honest[name] as (typeof honest)[string])();
        return hub.write(name, { ...input, ...more }, as, 'id');
      };
      expect((await call({})).errors).toBeUndefined();
      const given = fields.flatMap(({ name: field, type }) =>
        hostileValues(type).map((value) => ({ [field]: value })),
      );
      await Promise.all(given.map(async (more) => expectNoSurprise(await call(more), more)));
    },
    120_000,
  );
});
