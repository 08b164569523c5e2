import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { quarterAfter } from '@hub/kit/period.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AgendaItem, AgendaItemKind } from '../agenda-item/agenda-item.entity.ts';
import { AgendaItemState, undecidedStates } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { JointMeeting, MeetingKind } from './joint-meeting.entity.ts';
import {
  agendaHasNoInspection,
  mayNot,
  meetingHasNoDate,
  meetingNotFound,
  noticeTooLate,
  quorumNotMet,
} from './joint-meeting.errors.ts';
import type { MeetingInput } from './joint-meeting.inputs.ts';
import { nextNumber, seriesIn } from './joint-meeting.numbering.ts';
import { canChair, canRecord } from './joint-meeting.policy.ts';
import { noticeIsInTime, quorumOf } from './joint-meeting.rules.ts';
import { MeetingState } from './joint-meeting.state.ts';

/** Opens the agenda: from now on items are proposed. */
export const openAgenda = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'openAgenda', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.openAgenda();
    return meeting;
  });

/** Fixes the agenda. A regular meeting inspects how earlier resolutions were carried out (检查落实情况). */
export const freezeAgenda = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'freezeAgenda', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    if (meeting.kind === MeetingKind.REGULAR && !(await hasInspection(tx, meeting)))
      throw agendaHasNoInspection();
    meeting.freezeAgenda();
    return meeting;
  });

/** Sends the notice of a meeting whose agenda is fixed. */
export const convene = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'conveneMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    const now = context.clock.now();
    if (!meeting.startsAt) throw meetingHasNoDate();
    if (!noticeIsInTime(meeting.startsAt, now)) throw noticeTooLate(meeting.startsAt);
    meeting.convene(now);
    return meeting;
  });

/** Opens the session, once enough units are there. */
export const open = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'openMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    const quorum = quorumOf(await tx.find(Attendance, { meeting }));
    if (!quorum.met) throw quorumNotMet(quorum);
    meeting.open(context.clock.now());
    return meeting;
  });

export const adjourn = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'adjournMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.adjourn(context.clock.now());
    return meeting;
  });

export const submitMinutes = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'submitMinutes', input, async (tx) => {
    const meeting = await lockMeeting(tx, input.meetingId);
    if (!canRecord(context.actor, meeting)) throw mayNot.record();
    meeting.submitMinutes();
    return meeting;
  });

/** Closes a meeting; what it left undecided goes to the community's next regular meeting, with its lineage. */
export const close = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'closeMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.close();
    const undecided = await tx.find(
      AgendaItem,
      { meeting, state: { $in: undecidedStates } },
      { orderBy: { position: 'asc', id: 'asc' } },
    );
    if (undecided.length === 0) return meeting;
    const next = await nextRegularMeeting(tx, meeting);
    const taken = await tx.count(AgendaItem, { meeting: next, parent: null });
    tx.persist(undecided.map((item, i) => item.carryOverTo(next, taken + i + 1)));
    return meeting;
  });

export const cancel = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'cancelMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.cancel();
    return meeting;
  });

/** Whatever changes a meeting or its agenda queues up here. */
export async function lockMeeting(tx: EntityManager, id: string): Promise<JointMeeting> {
  const meeting = await tx.findOne(JointMeeting, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!meeting) throw meetingNotFound(id);
  return meeting;
}

async function chairedMeeting(
  tx: EntityManager,
  actor: Actor,
  { meetingId }: MeetingInput,
): Promise<JointMeeting> {
  const meeting = await lockMeeting(tx, meetingId);
  if (!canChair(actor, meeting)) throw mayNot.chair();
  return meeting;
}

const hasInspection = async (tx: EntityManager, meeting: JointMeeting): Promise<boolean> =>
  (await tx.count(AgendaItem, {
    meeting,
    kind: AgendaItemKind.INSPECTION,
    state: AgendaItemState.ACCEPTED,
  })) > 0;

/** The next quarter's regular meeting, made as a draft with the same member units where there is none yet. */
async function nextRegularMeeting(tx: EntityManager, meeting: JointMeeting): Promise<JointMeeting> {
  const next = await tx.findOne(
    JointMeeting,
    {
      communityId: meeting.communityId,
      kind: MeetingKind.REGULAR,
      quarter: { $gt: meeting.quarter },
      state: { $in: [MeetingState.DRAFT, MeetingState.AGENDA_OPEN] },
    },
    { orderBy: { quarter: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (next) return next;
  const last = await tx.findOneOrFail(
    JointMeeting,
    { communityId: meeting.communityId, kind: MeetingKind.REGULAR, state: { $ne: MeetingState.CANCELLED } },
    { orderBy: { quarter: 'desc' } },
  );
  const quarter = quarterAfter(last.quarter);
  const { communityId } = meeting;
  const no = await nextNumber(tx, 'joint_meeting', communityId, seriesIn(quarter, meeting.no));
  const made = new JointMeeting({ communityId, quarter, no });
  const seats = await tx.find(Attendance, { meeting }, { orderBy: { unitId: 'asc' } });
  tx.persist(made);
  tx.persist(seats.map(({ unitId }) => Object.assign(new Attendance(), { meeting: made, unitId })));
  return made;
}
