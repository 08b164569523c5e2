import { idOf } from '@hub/demo/identifiers.ts';
import { demonstrationStreet, personIdOf } from '@hub/demo/people.ts';
import type { Role } from '@hub/kit/actor.ts';
import { communityA, groupId, inServiceMemberId, partyMemberId, type Standpoint, unitId } from './actors.ts';
import type { Facts } from './expectation.ts';

/** A write that is to be tried by everyone. */
export interface Attempt {
  /** What sets it apart from others with the same mutation. */
  label?: string;
  /** The row it is about, as `Booking of A itself`; a write that makes a row is about none. */
  on?: string;
  /** By which argument it names that row. */
  by?: string;
  input: Readonly<Record<string, unknown>>;
  /** Whose the row will be that it makes, or what of the row counts for it. */
  facts?: Facts | ((standpoint: Standpoint) => Facts);
}

const [U01, U02] = [unitId('U01'), unitId('U02')];
const demo = { no: 0 };
const inA = { communityId: communityA };
const next = { startsAt: '2026-04-22T09:00:00+08:00', endsAt: '2026-04-22T10:00:00+08:00' };
const why = { reason: '演示' };

/** A write about one row: which, by which argument, and what else it says. */
const about = (by: string, ...rows: string[]) => ({
  saying: (input: Attempt['input'] = {}): Attempt[] =>
    rows.map((on) => ({ on, by, input, ...(rows.length > 1 && { label: on.replace(/^\w+ /, '') }) })),
});

const meeting = about('meetingId', 'JointMeeting of A, agenda open').saying();
const item = about('itemId', 'AgendaItem of A, proposed by U01');
const agreement = about('agreementId', 'Agreement of U01 and A');
const report = about('reportId', 'CheckInReport of a member of U01 to A');
const offer = about('offerId', 'ResourceOffer open, of U01').saying();
const entry = about('entryId', 'ServiceHourEntry of a member of U01 in A');
const signup = about('signupId', 'ShiftSignup of a member of U01 in A');
const delivery = about('deliveryId', 'Delivery of U01 to A');
const commitment = about('commitmentId', 'Commitment goods of U01 for A');

/** A member does it for themselves, whoever they are. */
const forOneself = ({ grants }: Standpoint): Facts => ({
  ...(grants[0] && { member: grants[0].scope }),
});

const promise = {
  ...inA,
  unitId: U01,
  kind: 'GOODS',
  title: '演示',
  quantity: 1,
  unitOfMeasure: '台',
  valueFen: 1000,
  dueOn: '2026-12-31',
};
const ofU01: Facts = { community: communityA, units: [U01] };

/** A role, where it is given, and where whoever gives it must stand. */
const scopes: Readonly<Record<Role, readonly [scope: string, communityId?: string]>> = {
  CHAIR: [communityA, communityA],
  RECORDER: [communityA, communityA],
  BRANCH_SECRETARY: [communityA, communityA],
  COMMUNITY_WORKER: [communityA, communityA],
  RESIDENT_REP: [communityA, communityA],
  GROUP_LEADER: [groupId('A', 1), communityA],
  LIAISON: [U01, communityA],
  UNIT_HEAD: [U01, communityA],
  IN_SERVICE_MEMBER: [inServiceMemberId('U01-1'), communityA],
  VOLUNTEER: [partyMemberId('A', 1), communityA],
  STREET_OFFICE: [demonstrationStreet],
  AUDITOR: [demonstrationStreet],
};

/** Someone who holds nothing, so that everyone who gives roles may give them one. */
export const newcomer = idOf(demo, 'policy', 'newcomer');

const giving = Object.entries(scopes).map(
  ([role, [scope, communityId]]): Attempt => ({
    label: role,
    on: 'Person without a role',
    by: 'personId',
    input: { role, scope, ...(communityId && { communityId }), ...why },
    facts: { community: communityId ?? scope, units: [scope], values: { role } },
  }),
);

const ending = ['of CH in A', 'of VO own', 'of LI own', 'of ST own street'].map(
  (label): Attempt => ({
    label,
    on: `Grant ${label}`,
    by: 'grantId',
    input: why,
  }),
);

/** The policy comes before the rules, and hashing a password that keeps them takes long. */
const password = 'short';

/** For every mutation the writes that everyone tries. */
export const attempts: Readonly<Record<string, readonly Attempt[]>> = {
  requestBooking: [
    {
      label: 'for U01',
      on: 'Facility of A',
      by: 'facilityId',
      input: { ...next, title: '演示', requesterUnitId: U01 },
      facts: { ...ofU01, values: { requesterUnitId: U01 } },
    },
    {
      label: 'for A itself',
      on: 'Facility of A',
      by: 'facilityId',
      input: { ...next, title: '演示' },
      facts: { community: communityA, values: { requesterUnitId: null } },
    },
  ],
  decideBooking: [
    {
      label: 'of U01 at a place of A',
      on: 'Booking of U01 at a place of A',
      by: 'bookingId',
      input: { approve: true },
      // Only who lends the place decides.
      facts: { community: communityA, values: { providerUnitId: null } },
    },
    {
      label: 'at U01',
      on: 'Booking at U01, asked by another',
      by: 'bookingId',
      input: { approve: true },
      facts: { ...ofU01, values: { providerUnitId: U01 } },
    },
  ],
  cancelBooking: about(
    'bookingId',
    'Booking of U01 at a place of A',
    'Booking at U01, asked by another',
    'Booking of A itself',
  ).saying(why),
  checkInBooking: [
    {
      on: 'BookingOccurrence confirmed in A, of U01',
      by: 'occurrenceId',
      input: {},
      facts: { ...ofU01, values: { requesterUnitId: U01 } },
    },
  ],
  registerHousehold: [
    {
      input: { ...inA, no: '演示-900', maskedAddress: '演示路**号', category: 'OTHER' },
      facts: { community: communityA },
    },
  ],
  openHouseholdCase: about('householdId', 'Household of A, with a live case of VO own').saying({
    personId: personIdOf('a.resident'),
    kind: 'CASE',
    ...why,
    untilDay: '2026-06-30',
  }),
  closeHouseholdCase: about(
    'caseId',
    'HouseholdCase live, of VO own',
    'HouseholdCase closed, of GL own',
  ).saying(),

  proposeAgendaItem: [
    {
      label: 'for U01',
      on: 'JointMeeting of A, agenda open',
      by: 'meetingId',
      input: { title: '演示', kind: 'PLAN', unitId: U01 },
      facts: { ...ofU01, values: { proposedByUnitId: U01 } },
    },
    {
      label: 'for A itself',
      on: 'JointMeeting of A, agenda open',
      by: 'meetingId',
      input: { title: '演示', kind: 'PLAN' },
      facts: { community: communityA, values: { proposedByUnitId: null } },
    },
  ],
  acceptAgendaItem: item.saying(),
  withdrawAgendaItem: about('itemId', 'AgendaItem of A, proposed by U01', 'AgendaItem of A itself').saying(),
  moveAgendaItem: item.saying({ position: 1 }),
  markAttendance: [
    {
      label: 'coming',
      on: 'JointMeeting of A, agenda open',
      by: 'meetingId',
      input: { unitId: U01, state: 'ACCEPTED' },
      facts: ofU01,
    },
  ],
  reportFollowUp: about('followUpId', 'FollowUp of U01 in A').saying({ progress: 99 }),
  openAgenda: meeting,
  freezeAgenda: meeting,
  conveneMeeting: meeting,
  openMeeting: meeting,
  adjournMeeting: meeting,
  submitMinutes: meeting,
  closeMeeting: meeting,
  cancelMeeting: meeting,
  draftResolution: about('agendaItemId', 'AgendaItem of A itself').saying({ text: '演示' }),
  adoptResolution: about('resolutionId', 'Resolution drafted in A').saying({
    vote: { method: 'SIMPLE', yes: 5, no: 0, abstain: 0 },
  }),

  draftAgreement: [
    {
      on: 'Unit U02',
      by: 'unitId',
      input: { ...inA, activeFrom: '2027-01-01', clauses: [{ text: '演示' }] },
      facts: { community: communityA, units: [U02] },
    },
  ],
  negotiateAgreement: agreement.saying(),
  signAgreement: agreement.saying({ sha256: 'a'.repeat(64) }),
  activateAgreement: agreement.saying(),
  reviewAgreement: agreement.saying(),
  renewAgreement: agreement.saying({ activeFrom: '2027-01-01' }),
  expireAgreement: agreement.saying(),
  terminateAgreement: agreement.saying(why),
  reportToCommunity: [{ input: inA, facts: forOneself }],
  receiveReport: report.saying(),
  activateReport: report.saying(),
  renewReport: report.saying(),
  suspendReport: report.saying(why),
  resumeReport: report.saying(),
  transferReport: report.saying(why),
  endReport: report.saying(why),
  pledgeCommitment: [{ input: promise, facts: ofU01 }],
  claimNeed: [{ input: { ...promise, needId: idOf(demo, 'need', 28) }, facts: ofU01 }],
  confirmCommitment: about('commitmentId', 'Commitment pledged by U01 to A').saying(),
  scheduleCommitment: commitment.saying({ on: '2026-05-01' }),
  closeCommitmentShort: commitment.saying(why),
  cancelCommitment: about(
    'commitmentId',
    'Commitment pledged by U01 to A',
    'Commitment goods of U01 for A',
  ).saying(why),
  recordDelivery: commitment.saying({ quantity: 1, valueFen: 100 }),
  acceptDelivery: delivery.saying({ quantity: 1 }),
  turnDownDelivery: delivery.saying(why),
  appointLiaison: [
    {
      on: 'Unit U01',
      by: 'unitId',
      input: { ...inA, displayName: '演示·银杏-999', fromDay: '2026-04-15' },
      facts: ofU01,
    },
  ],
  offerResource: [
    {
      on: 'Unit U01',
      by: 'unitId',
      input: { kind: 'GOODS', title: '演示' },
      facts: { units: [U01] },
    },
  ],
  openOffer: offer,
  suspendOffer: offer,
  closeOffer: offer,
  reviewHours: entry.saying({ approve: true }),
  disputeHours: entry.saying(why),
  voidHours: entry.saying(why),
  signUpForShift: [{ input: { shiftId: idOf(demo, 'A', 'shift', 'next-1') }, facts: forOneself }],
  cancelSignup: signup.saying(),
  checkIn: signup.saying({ code: '000000' }),
  checkOut: signup.saying(),
  markNoShow: signup.saying(),

  createAccessToken: [{ on: 'Unit U01', by: 'unitId', input: { ...inA, name: '演示' }, facts: ofU01 }],
  revokeAccessToken: about('accessTokenId', 'AccessToken of U01 in A').saying(),
  giveGrant: giving,
  endGrant: ending,
  registerPerson: [{ input: { username: 'newcomer-2', displayName: '演示', password } }],
  resetPassword: about('personId', 'Person without a role').saying({ password }),
};
