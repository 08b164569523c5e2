import { uuidFrom } from '@hub/kit/identifiers.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Attendance } from '../attendance/attendance.entity.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { agendaIsOpen, MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import {
  agendaNotOpen,
  badPlace,
  deadlinePassed,
  durationOutOfRange,
  itemHasMoved,
  notAMember,
} from './agenda-item.errors.ts';
import { AgendaItemInput, MoveAgendaItemInput, ProposeAgendaItemInput } from './agenda-item.inputs.ts';
import { lockItem } from './agenda-item.locks.ts';
import { canArrange, canPropose, canWithdraw } from './agenda-item.policy.ts';
import { isTooShortOrLong, makesCycle, numbered } from './agenda-item.rules.ts';

/** An item comes last among its siblings. */
export const proposeAgendaItem = writeOn(AgendaItem, {
  says: '提出议题: propose an item while the agenda is open.',
  input: ProposeAgendaItemInput,
  about: ({ meetingId }, writing) => writing.row(JointMeeting, meetingId),
  by: canPropose,
  judged: ({ communityId }, { unitId }) => ({
    communityId,
    proposedByUnitId: unitId ? uuidFrom(unitId) : null,
  }),
  act: { zh: '提出议题', en: 'propose an item here' },
  async run(meeting, input, { tx, actor, now }) {
    const { communityId, agendaDeadline } = meeting;
    const unitId = input.unitId ? uuidFrom(input.unitId) : null;
    if (isTooShortOrLong(input.durationMinutes ?? null)) throw durationOutOfRange();
    if (meeting.state !== MeetingState.AGENDA_OPEN) throw agendaNotOpen(meeting.state);
    if (agendaDeadline && now > agendaDeadline && !canArrange.allows(actor, meeting))
      throw deadlinePassed(agendaDeadline);
    if (unitId && !(await tx.count(Attendance, { meeting, unitId }))) throw notAMember();
    const parent = await parentWithin(tx, meeting, input.parentId);
    const { title, kind } = input;
    const item = new AgendaItem({
      communityId,
      meeting,
      parent,
      title,
      kind,
      position: (await tx.count(AgendaItem, { meeting, parent })) + 1,
      durationMinutes: input.durationMinutes ?? null,
      proposedByUnitId: unitId,
      subjects: (input.subjects ?? []).map((subject) => ({ kind: subject.kind, id: uuidFrom(subject.id) })),
    });
    tx.persist(item);
    return item;
  },
});

const arranging = { zh: '调整议程', en: 'arrange this agenda' };

export const acceptAgendaItem = writeOn(AgendaItem, {
  says: '列入议程: accept a proposed item.',
  input: AgendaItemInput,
  about: ({ itemId }, writing) => lockItem(writing, itemId),
  by: canArrange,
  judged: ({ meeting }) => meeting,
  act: arranging,
  run({ item, meeting }) {
    if (!agendaIsOpen(meeting.state)) throw agendaNotOpen(meeting.state);
    item.accept();
    return item;
  },
});

export const withdrawAgendaItem = writeOn(AgendaItem, {
  says: '撤回议题: take an item back while the agenda is open.',
  input: AgendaItemInput,
  about: ({ itemId }, writing) => lockItem(writing, itemId),
  by: canWithdraw,
  judged: ({ item }) => item,
  act: { zh: '撤回该议题', en: 'withdraw this item' },
  run({ item, meeting }) {
    if (!agendaIsOpen(meeting.state)) throw agendaNotOpen(meeting.state);
    item.withdraw();
    return item;
  },
});

/**
 * The siblings that an item leaves and joins close up and make room. Of two who move the same item at once, the second
 * is told where it has gone, if they said where they saw it.
 */
export const moveAgendaItem = writeOn(AgendaItem, {
  says: '移动议题: put an item elsewhere in the agenda until it is frozen.',
  input: MoveAgendaItemInput,
  about: ({ itemId }, writing) => lockItem(writing, itemId),
  by: canArrange,
  judged: ({ meeting }) => meeting,
  act: arranging,
  async run({ item, meeting }, input, { tx }) {
    if (!agendaIsOpen(meeting.state)) throw agendaNotOpen(meeting.state);
    const agenda = await tx.find(AgendaItem, { meeting }, { orderBy: { position: 'asc', id: 'asc' } });
    const number = numbered(agenda).find((entry) => entry.item === item)?.number ?? '';
    if (input.seenAs && input.seenAs !== number) throw itemHasMoved(number);
    const parent = await parentWithin(tx, meeting, input.parentId);
    if (makesCycle(agenda, item.id, parent?.id ?? null)) throw badPlace();
    const rest = agenda.filter((other) => other !== item);
    renumber(rest.filter((other) => other.parent?.id === item.parent?.id));
    const siblings = rest.filter((other) => other.parent?.id === parent?.id);
    siblings.splice(Math.max(0, input.position - 1), 0, item);
    item.parent = parent;
    renumber(siblings);
    return item;
  },
});

const renumber = (siblings: AgendaItem[]): void => {
  for (const [i, sibling] of siblings.entries()) sibling.position = i + 1;
};

async function parentWithin(
  tx: EntityManager,
  meeting: JointMeeting,
  id?: string | null,
): Promise<AgendaItem | null> {
  if (!id) return null;
  const parent = await tx.findOne(AgendaItem, { id: uuidFrom(id), meeting });
  if (!parent) throw badPlace();
  return parent;
}
