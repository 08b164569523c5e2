// What both the hub and PostGraphile can answer of each dashboard: columns and relations. What the hub works out from
// rules (overdue, fulfilment, matching offers, sums) is left out, and so is who may see what, which only the hub asks.
import { isDeepStrictEqual } from 'node:util';
import type { Dashboard } from './dashboards.ts';

export interface Common {
  hub: string;
  postgraphile: string;
}

const community = '"000000000001"';
const week = ['"2026-04-13T00:00:00+08:00"', '"2026-04-20T00:00:00+08:00"'];

/** The unit or member that a grant names. */
const ownId = (as: string) => `"${/@([0-9a-f-]{36})/.exec(as)?.[1]}"`;

/** The same question in both languages, by dashboard. */
export const commonFields: Record<string, (as: string) => Common> = {
  chair: () => ({
    hub: `{
      jointMeetingAgenda(communityId: ${community}, quarter: "2026Q2") {
        no state startsAt agendaDeadline
        attendances { state unit { name } }
        agenda { title state durationMinutes proposedBy { name } carriedFrom { title } }
        resolutions { no }
      }
      resolutions(communityId: ${community}, first: 6) { edges { node {
        no state reviewOn
        followUps { title state dueOn progress ownerUnit { name } }
        bookings { title state }
        commitments { state quantity quantityAccepted unit { name } need { title } }
      } } }
      facilityBookings(communityId: ${community}, from: ${week[0]}, to: ${week[1]}) {
        facility { name capacity providerUnit { name } }
        occurrences { startsAt endsAt state booking { title requesterUnit { name } } }
      }
      community(id: ${community}) { name }
    }`,
    postgraphile: `{
      jointMeetingAgenda: partyBranchJointMeetingByCommunityIdAndNo(communityId: ${community}, no: "2026-A-02") {
        no state startsAt agendaDeadline
        attendances: partyBranchAttendancesByMeetingIdList { state unit: residentUnitsUnitByUnitId { name } }
        agenda: partyBranchAgendaItemsByMeetingIdList {
          title state durationMinutes proposedBy: residentUnitsUnitByProposedByUnitId { name }
          carriedFrom: partyBranchAgendaItemByCarriedFromId { title }
        }
        resolutions: partyBranchResolutionsByMeetingIdList { no }
      }
      resolutions: allPartyBranchResolutionsList(condition: { communityId: ${community} }, orderBy: [NO_DESC, ROW_ID_DESC], first: 6) {
        no state reviewOn
        followUps: partyBranchFollowUpsByResolutionIdList {
          title state dueOn progress ownerUnit: residentUnitsUnitByOwnerUnitId { name }
        }
        bookings: bookingsByResolutionIdList { title state }
        commitments: residentUnitsCommitmentsByResolutionIdList {
          state quantity quantityAccepted unit: residentUnitsUnitByUnitId { name } need: needByNeedId { title }
        }
      }
      facilityBookings: allFacilitiesList(condition: { communityId: ${community}, bookable: true }) {
        name capacity providerUnit: residentUnitsUnitByProviderUnitId { name }
        occurrences: betweenList(since: ${week[0]}, until: ${week[1]}) {
          startsAt endsAt state
          booking: bookingByBookingId { title requesterUnit: residentUnitsUnitByRequesterUnitId { name } }
        }
      }
      community: communityByRowId(rowId: ${community}) { name }
    }`,
  }),
  liaison: (as) => ({
    hub: `{
      myUnit {
        name
        agreements { edges { node {
          no state activeTo reviewOn community { name } clauses { no text commitments { no state } }
        } } }
        commitments(first: 30) { edges { node {
          no title state dueOn quantity quantityDelivered quantityAccepted
          need { title community { name } } resolution { no meeting { quarter } } deliveredAssets { name }
        } } }
        followUps(open: false) { edges { node { title dueOn state progress } } }
        attendance(first: 5) { edges { node { state checkedInAt meeting { no quarter } } } }
        lentFacilities { name calendar(from: ${week[0]}, to: ${week[1]}) {
          occurrences { startsAt endsAt state booking { title } }
        } }
        bookings(first: 10) { edges { node { title state facility { name } } } }
        offers { edges { node { title state kind } } }
      }
      needs(communityId: ${community}, state: OPEN) { edges { node { title neededBy quantity unitOfMeasure } } }
    }`,
    postgraphile: `{
      myUnit: residentUnitsUnitByRowId(rowId: ${ownId(as)}) {
        name
        agreements: residentUnitsAgreementsByUnitIdList(first: 20, orderBy: [NO_ASC]) {
          no state activeTo reviewOn community: communityByCommunityId { name }
          clauses: residentUnitsAgreementClausesByAgreementIdList {
            no text commitments: residentUnitsCommitmentsByClauseIdList { no state }
          }
        }
        commitments: residentUnitsCommitmentsByUnitIdList(first: 30, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
          no title state dueOn quantity quantityDelivered quantityAccepted
          need: needByNeedId { title community: communityByCommunityId { name } }
          resolution: partyBranchResolutionByResolutionId { no meeting: partyBranchJointMeetingByMeetingId { quarter } }
          deliveredAssets: assetsBySourceCommitmentIdList { name }
        }
        followUps: partyBranchFollowUpsByOwnerUnitIdList(first: 20, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
          title dueOn state progress
        }
        attendance: partyBranchAttendancesByUnitIdList(first: 5, orderBy: [QUARTER_DESC, ROW_ID_DESC]) {
          state checkedInAt meeting: partyBranchJointMeetingByMeetingId { no quarter }
        }
        lentFacilities: facilitiesByProviderUnitIdList { name calendar: betweenList(since: ${week[0]}, until: ${week[1]}) {
          startsAt endsAt state booking: bookingByBookingId { title }
        } }
        bookings: bookingsByRequesterUnitIdList(first: 10, orderBy: [REQUESTED_AT_DESC, ROW_ID_DESC]) {
          title state facility: facilityByFacilityId { name }
        }
        offers: residentUnitsResourceOffersByUnitIdList(first: 20, orderBy: [TITLE_ASC, ROW_ID_ASC]) { title state kind }
      }
      needs: allNeedsList(condition: { communityId: ${community}, state: "OPEN" }, first: 20, orderBy: [PRIORITY_ASC, ROW_ID_ASC]) {
        title neededBy quantity unitOfMeasure
      }
    }`,
  }),
  member: (as) => ({
    hub: `{ me { inServiceMember {
      displayName skills unit { name }
      reports { state receiptNo nextReportDue community { name } }
      signups(upcoming: false) { edges { node { state shift { startsAt endsAt place activity { title community { name } } } } } }
      entries { edges { node { minutes reason shift { activity { title } } } } }
    } } }`,
    postgraphile: `{ inServiceMember: residentUnitsInServiceMemberByRowId(rowId: ${ownId(as)}) {
      displayName skills unit: residentUnitsUnitByUnitId { name }
      reports: residentUnitsCheckInReportsByMemberIdList {
        state receiptNo nextReportDue community: communityByCommunityId { name }
      }
      signups: residentUnitsShiftSignupsByMemberIdList(first: 20, orderBy: [SIGNED_UP_AT_DESC, ROW_ID_DESC]) {
        state shift: shiftBySeatsShiftId {
          startsAt endsAt place activity: serviceActivityByActivityId { title community: communityByCommunityId { name } }
        }
      }
      entries: residentUnitsServiceHourEntriesByMemberIdList(first: 20, orderBy: [STARTED_AT_DESC, ROW_ID_DESC]) {
        minutes reason shift: shiftByShiftId { activity: serviceActivityByActivityId { title } }
      }
    } }`,
  }),
};

/** The two questions about a dashboard, as they are sent. */
export function commonBodies({ name, as }: Dashboard): Common {
  const common = commonFields[name]?.(as);
  if (!common) throw new Error(`There are no common fields for ${name}.`);
  return {
    hub: JSON.stringify({ query: common.hub }),
    postgraphile: JSON.stringify({ query: common.postgraphile }),
  };
}

/** Whether the values are the same, apart from how either writes numbers and instants, nests rows, and orders a list. */
export const saySame = (hub: unknown, postgraphile: unknown): boolean =>
  isDeepStrictEqual(valuesIn(hub), valuesIn(postgraphile));

/** Every value with the names it stands under, as text, sorted. */
function valuesIn(answer: unknown, under = ''): string[] {
  if (Array.isArray(answer)) return answer.flatMap((element) => valuesIn(element, under)).sort();
  if (answer === null || typeof answer !== 'object') return [`${under} ${written(answer)}`];
  const nested = Object.entries(answer).flatMap(([name, value]) =>
    valuesIn(value, wrapping.has(name) ? under : `${under}.${name}`),
  );
  return nested.sort();
}

/** Names that only one of them has between a row and what belongs to it. */
const wrapping = new Set(['edges', 'node', 'me', 'facility', 'occurrences']);

function written(value: unknown): string {
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return new Date(text).toISOString();
  return /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}
