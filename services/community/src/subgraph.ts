import { subgraphOf } from '@hub/kit/concept.ts';
import { asset } from './asset/asset.concept.ts';
import { booking } from './booking/booking.concept.ts';
import { commitment } from './commitment/commitment.concept.ts';
import { community } from './community/community.concept.ts';
import { compound } from './compound/compound.concept.ts';
import { delivery } from './delivery/delivery.concept.ts';
import { equipment } from './equipment/equipment.concept.ts';
import { facility } from './facility/facility.concept.ts';
import { grid } from './grid/grid.concept.ts';
import { household } from './household/household.concept.ts';
import { inServiceMember } from './in-service-member/in-service-member.concept.ts';
import { jointMeeting } from './joint-meeting/joint-meeting.concept.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { need } from './need/need.concept.ts';
import { populationSnapshot } from './population-snapshot/population-snapshot.concept.ts';
import { resolution } from './resolution/resolution.concept.ts';
import { serviceActivity } from './service-activity/service-activity.concept.ts';
import { shift } from './shift/shift.concept.ts';
import { unit } from './unit/unit.concept.ts';

/** 社区: places, needs, facilities and their bookings, activities and shifts, and households in its care. */
export const subgraph = subgraphOf('community', {
  concepts: [
    asset,
    booking,
    commitment,
    community,
    compound,
    delivery,
    equipment,
    facility,
    grid,
    household,
    inServiceMember,
    jointMeeting,
    need,
    populationSnapshot,
    resolution,
    serviceActivity,
    shift,
    unit,
  ],
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
});
