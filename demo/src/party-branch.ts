import { AgendaItem } from '@hub/party-branch/agenda-item/agenda-item.entity.ts';
import { Attendance } from '@hub/party-branch/attendance/attendance.entity.ts';
import { FollowUp } from '@hub/party-branch/follow-up/follow-up.entity.ts';
import { JointMeeting } from '@hub/party-branch/joint-meeting/joint-meeting.entity.ts';
import { PartyGroup } from '@hub/party-branch/party-group/party-group.entity.ts';
import { PartyMember } from '@hub/party-branch/party-member/party-member.entity.ts';
import { PartyOrganization } from '@hub/party-branch/party-organization/party-organization.entity.ts';
import { Resolution } from '@hub/party-branch/resolution/resolution.entity.ts';
import { communities } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { agendaItems, attendances, followUps, meetings, resolutions } from './meetings.ts';
import { groups, members } from './party-members.ts';
import type { Rows } from './rows.ts';

/** Every row of the party-branch subgraph for one community. */
export function partyBranchRows(pair: Pair, letter: Letter): Rows[] {
  const organization = {
    id: idOf(pair, letter, 'organization'),
    communityId: communityIdOf(pair, letter),
    name: `${communities[letter].name.replace('(演示)', '')}党支部(演示)`,
  };
  return [
    { entity: PartyOrganization, rows: [organization] },
    { entity: PartyGroup, rows: groups(pair, letter) },
    { entity: PartyMember, rows: members(pair, letter) },
    { entity: JointMeeting, rows: meetings(pair, letter) },
    { entity: AgendaItem, rows: agendaItems(pair, letter) },
    { entity: Attendance, rows: attendances(pair, letter) },
    { entity: Resolution, rows: resolutions(pair, letter) },
    { entity: FollowUp, rows: followUps(pair, letter) },
  ];
}
