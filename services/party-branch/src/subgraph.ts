import { subgraphOf } from '@hub/kit/concept.ts';
import { agendaItem } from './agenda-item/agenda-item.concept.ts';
import { attendance } from './attendance/attendance.concept.ts';
import { community } from './community/community.concept.ts';
import { followUp } from './follow-up/follow-up.concept.ts';
import { jointMeeting } from './joint-meeting/joint-meeting.concept.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { partyGroup } from './party-group/party-group.concept.ts';
import { partyMember } from './party-member/party-member.concept.ts';
import { partyOrganization } from './party-organization/party-organization.concept.ts';
import { resolution } from './resolution/resolution.concept.ts';
import { unit } from './unit/unit.concept.ts';

/** 党支部: organisation, members, joint meetings, agenda, resolutions and follow-up. */
export const subgraph = subgraphOf('party-branch', {
  concepts: [
    agendaItem,
    attendance,
    community,
    followUp,
    jointMeeting,
    partyGroup,
    partyMember,
    partyOrganization,
    resolution,
    unit,
  ],
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
});
