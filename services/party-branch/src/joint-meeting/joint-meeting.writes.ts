import { writeOn } from '@hub/kit/write-on.ts';
import { AgendaItem, AgendaItemKind } from '../agenda-item/agenda-item.entity.ts';
import { carryOver, isUndecided } from '../agenda-item/agenda-item.rules.ts';
import { toBeDecidedStates } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { JointMeeting, MeetingKind } from './joint-meeting.entity.ts';
import {
  agendaHasNoInspection,
  meetingHasNoDate,
  noticeTooLate,
  quorumNotMet,
} from './joint-meeting.errors.ts';
import { MeetingInput } from './joint-meeting.inputs.ts';
import { hasInspection, nextRegularMeeting } from './joint-meeting.next.ts';
import { canChair, canRecord } from './joint-meeting.policy.ts';
import { noticeIsInTime, quorumOf } from './joint-meeting.rules.ts';

const chaired = {
  input: MeetingInput,
  row: 'meetingId',
  by: canChair,
  act: { zh: '主持该联席会', en: 'chair this joint meeting' },
} as const;

const recorded = {
  input: MeetingInput,
  row: 'meetingId',
  by: canRecord,
  act: { zh: '记录该联席会', en: 'keep the records of this joint meeting' },
} as const;

// A meeting moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

export const openAgenda = writeOn(JointMeeting, {
  ...recorded,
  says: '征集议题: open the agenda to proposals.',
  run: (meeting) => meeting.openAgenda(),
});

/** A regular meeting inspects how earlier resolutions were carried out (检查落实情况). */
export const freezeAgenda = writeOn(JointMeeting, {
  ...chaired,
  says: '冻结议程: fix the agenda; a regular one has an inspection item.',
  async run(meeting, _, { tx }) {
    meeting.freezeAgenda();
    if (meeting.kind === MeetingKind.REGULAR && !(await hasInspection(tx, meeting)))
      throw agendaHasNoInspection();
  },
});

export const conveneMeeting = writeOn(JointMeeting, {
  ...recorded,
  says: '发出通知: send the notice, at least 7 days ahead.',
  run(meeting, _, { now }) {
    meeting.convene(now);
    if (!meeting.startsAt) throw meetingHasNoDate();
    if (!noticeIsInTime(meeting.startsAt, now)) throw noticeTooLate(meeting.startsAt);
  },
});

export const openMeeting = writeOn(JointMeeting, {
  ...chaired,
  says: '开会: open the session, once the quorum is there.',
  async run(meeting, _, { tx, now }) {
    meeting.open(now);
    const quorum = quorumOf(await tx.find(Attendance, { meeting }));
    if (!quorum.met) throw quorumNotMet(quorum);
  },
});

/** What was only to be told has been told; everything else waits for a decision. */
export const adjournMeeting = writeOn(JointMeeting, {
  ...chaired,
  says: '散会: end the session.',
  async run(meeting, _, { tx, now }) {
    meeting.adjourn(now);
    const told = { meeting, kind: AgendaItemKind.NOTICE, state: { $in: [...toBeDecidedStates] } };
    for (const notice of await tx.find(AgendaItem, told)) notice.note();
  },
});

export const submitMinutes = writeOn(JointMeeting, {
  ...recorded,
  says: '送审纪要: give the minutes to the units to read.',
  run: (meeting) => meeting.submitMinutes(),
});

/** What it left undecided goes to the community's next regular meeting, with its lineage. */
export const closeMeeting = writeOn(JointMeeting, {
  ...chaired,
  says: '办结会议: close it; undecided items carry over to the next.',
  async run(meeting, _, { tx }) {
    meeting.close();
    const agenda = await tx.find(AgendaItem, { meeting });
    if (!agenda.some(isUndecided)) return;
    const next = await nextRegularMeeting(tx, meeting);
    const taken = await tx.count(AgendaItem, { meeting: next, parent: null });
    tx.persist(carryOver(agenda, next, taken));
  },
});

export const cancelMeeting = writeOn(JointMeeting, {
  ...chaired,
  says: '取消会议: call it off before it begins.',
  run: (meeting) => meeting.cancel(),
});
