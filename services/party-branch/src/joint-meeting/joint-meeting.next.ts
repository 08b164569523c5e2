import { quarterAfter } from '@hub/kit/period.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AgendaItem, AgendaItemKind } from '../agenda-item/agenda-item.entity.ts';
import { AgendaItemState } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { JointMeeting, MeetingKind } from './joint-meeting.entity.ts';
import { lockNumbers, nextNumber, seriesIn } from './joint-meeting.numbering.ts';
import { MeetingState } from './joint-meeting.state.ts';

/** Whether the meeting inspects how earlier resolutions were carried out. */
export const hasInspection = async (tx: EntityManager, meeting: JointMeeting): Promise<boolean> =>
  (await tx.count(AgendaItem, {
    meeting,
    kind: AgendaItemKind.INSPECTION,
    state: AgendaItemState.ACCEPTED,
  })) > 0;

/** The regular meeting that still takes items, or a draft of the next quarter's, to which the same units belong. */
export async function nextRegularMeeting(tx: EntityManager, meeting: JointMeeting): Promise<JointMeeting> {
  const { communityId } = meeting;
  const regular = { communityId, kind: MeetingKind.REGULAR, id: { $ne: meeting.id } };
  const open = { $in: [MeetingState.DRAFT, MeetingState.AGENDA_OPEN] };
  // Two meetings of a community may close at once, and must not both make the next one.
  await lockNumbers(tx, 'joint_meeting', communityId);
  const next = await tx.findOne(
    JointMeeting,
    { ...regular, quarter: { $gte: meeting.quarter }, state: open },
    { orderBy: { quarter: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (next) return next;
  const held = { ...regular, quarter: { $gt: meeting.quarter }, state: { $ne: MeetingState.CANCELLED } };
  const last = await tx.findOne(JointMeeting, held, { orderBy: { quarter: 'desc' } });
  const quarter = quarterAfter((last ?? meeting).quarter);
  const no = await nextNumber(tx, 'joint_meeting', communityId, seriesIn(quarter, meeting.no));
  const made = new JointMeeting({ communityId, quarter, no });
  const seats = await tx.find(Attendance, { meeting }, { orderBy: { unitId: 'asc' } });
  tx.persist([
    made,
    ...seats.map(({ unitId }) => new Attendance({ communityId, meeting: made, quarter, unitId })),
  ]);
  return made;
}
