import { subgraphOf } from '@hub/kit/concept.ts';
import { agreement } from './agreement/agreement.concept.ts';
import { checkInReport } from './check-in-report/check-in-report.concept.ts';
import { commitment } from './commitment/commitment.concept.ts';
import { community } from './community/community.concept.ts';
import { delivery } from './delivery/delivery.concept.ts';
import { facility } from './facility/facility.concept.ts';
import { inServiceMember } from './in-service-member/in-service-member.concept.ts';
import { jointMeeting } from './joint-meeting/joint-meeting.concept.ts';
import { lendingTerms } from './lending-terms/lending-terms.concept.ts';
import { liaison } from './liaison/liaison.concept.ts';
import { membership } from './membership/membership.concept.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { need } from './need/need.concept.ts';
import { person } from './person/person.concept.ts';
import { resolution } from './resolution/resolution.concept.ts';
import { resourceOffer } from './resource-offer/resource-offer.concept.ts';
import { serviceActivity } from './service-activity/service-activity.concept.ts';
import { serviceHourEntry } from './service-hour-entry/service-hour-entry.concept.ts';
import { shift } from './shift/shift.concept.ts';
import { shiftSeats } from './shift-seats/shift-seats.concept.ts';
import { shiftSignup } from './shift-signup/shift-signup.concept.ts';
import { unit } from './unit/unit.concept.ts';

/** 驻区单位: units, liaisons, agreements, offers, commitments, in-service members, check-ins and hours. */
export const subgraph = subgraphOf('resident-units', {
  concepts: [
    agreement,
    checkInReport,
    commitment,
    community,
    delivery,
    facility,
    inServiceMember,
    jointMeeting,
    lendingTerms,
    liaison,
    membership,
    need,
    person,
    resolution,
    resourceOffer,
    serviceActivity,
    serviceHourEntry,
    shift,
    shiftSeats,
    shiftSignup,
    unit,
  ],
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
});
