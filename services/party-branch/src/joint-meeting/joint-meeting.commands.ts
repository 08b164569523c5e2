import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { quarterAfter } from '@hub/kit/period.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AgendaItem, AgendaItemKind } from '../agenda-item/agenda-item.entity.ts';
import { carryOver, isUndecided } from '../agenda-item/agenda-item.rules.ts';
import { AgendaItemState, toBeDecidedStates } from '../agenda-item/agenda-item.state.ts';
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
import { lockNumbers, nextNumber, seriesIn } from './joint-meeting.numbering.ts';
import { canChair, canRecord } from './joint-meeting.policy.ts';
import { noticeIsInTime, quorumOf } from './joint-meeting.rules.ts';
import { MeetingState } from './joint-meeting.state.ts';

/** Opens the agenda: from now on items are proposed. */
export const openAgenda = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'openAgenda', input, async (tx) => {
    const meeting = await recordedMeeting(tx, context.actor, input);
    meeting.openAgenda();
    return meeting;
  });

// A meeting moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

/** Fixes the agenda. A regular meeting inspects how earlier resolutions were carried out (检查落实情况). */
export const freezeAgenda = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'freezeAgenda', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.freezeAgenda();
    if (meeting.kind === MeetingKind.REGULAR && !(await hasInspection(tx, meeting)))
      throw agendaHasNoInspection();
    return meeting;
  });

/** Sends the notice of a meeting whose agenda is fixed. */
export const convene = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'conveneMeeting', input, async (tx) => {
    const meeting = await recordedMeeting(tx, context.actor, input);
    const now = context.clock.now();
    meeting.convene(now);
    if (!meeting.startsAt) throw meetingHasNoDate();
    if (!noticeIsInTime(meeting.startsAt, now)) throw noticeTooLate(meeting.startsAt);
    return meeting;
  });

/** Opens the session, once enough units are there. */
export const open = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'openMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.open(context.clock.now());
    const quorum = quorumOf(await tx.find(Attendance, { meeting }));
    if (!quorum.met) throw quorumNotMet(quorum);
    return meeting;
  });

/** Ends the session. What was only to be told has been told; everything else waits for a decision. */
export const adjourn = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'adjournMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.adjourn(context.clock.now());
    const told = { meeting, kind: AgendaItemKind.NOTICE, state: { $in: [...toBeDecidedStates] } };
    for (const notice of await tx.find(AgendaItem, told)) notice.note();
    return meeting;
  });

export const submitMinutes = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'submitMinutes', input, async (tx) => {
    const meeting = await recordedMeeting(tx, context.actor, input);
    meeting.submitMinutes();
    return meeting;
  });

/** Closes a meeting; what it left undecided goes to the community's next regular meeting, with its lineage. */
export const close = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'closeMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.close();
    const agenda = await tx.find(AgendaItem, { meeting });
    if (!agenda.some(isUndecided)) return meeting;
    const next = await nextRegularMeeting(tx, meeting);
    const taken = await tx.count(AgendaItem, { meeting: next, parent: null });
    tx.persist(carryOver(agenda, next, taken));
    return meeting;
  });

export const cancel = (context: Context, input: MeetingInput): Promise<JointMeeting> =>
  write(context, 'cancelMeeting', input, async (tx) => {
    const meeting = await chairedMeeting(tx, context.actor, input);
    meeting.cancel();
    return meeting;
  });

/** Whatever changes a meeting or its agenda queues up here. */
export async function lockMeeting(tx: EntityManager, actor: Actor, id: string): Promise<JointMeeting> {
  const meeting = await tx.findOne(JointMeeting, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  return known(actor, meeting, () => meetingNotFound(id));
}

async function chairedMeeting(
  tx: EntityManager,
  actor: Actor,
  { meetingId }: MeetingInput,
): Promise<JointMeeting> {
  const meeting = await lockMeeting(tx, actor, meetingId);
  if (!canChair.allows(actor, meeting)) throw mayNot.chair();
  return meeting;
}

async function recordedMeeting(
  tx: EntityManager,
  actor: Actor,
  { meetingId }: MeetingInput,
): Promise<JointMeeting> {
  const meeting = await lockMeeting(tx, actor, meetingId);
  if (!canRecord.allows(actor, meeting)) throw mayNot.record();
  return meeting;
}

const hasInspection = async (tx: EntityManager, meeting: JointMeeting): Promise<boolean> =>
  (await tx.count(AgendaItem, {
    meeting,
    kind: AgendaItemKind.INSPECTION,
    state: AgendaItemState.ACCEPTED,
  })) > 0;

/** The regular meeting that still takes items, or a draft of the next quarter's, to which the same units belong. */
async function nextRegularMeeting(tx: EntityManager, meeting: JointMeeting): Promise<JointMeeting> {
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
