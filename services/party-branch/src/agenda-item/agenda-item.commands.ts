import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Attendance } from '../attendance/attendance.entity.ts';
import { lockMeeting } from '../joint-meeting/joint-meeting.commands.ts';
import type { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { agendaIsOpen, MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import {
  agendaItemNotFound,
  agendaNotOpen,
  badPlace,
  deadlinePassed,
  durationOutOfRange,
  itemHasMoved,
  mayNot,
  notAMember,
} from './agenda-item.errors.ts';
import type { AgendaItemInput, MoveAgendaItemInput, ProposeAgendaItemInput } from './agenda-item.inputs.ts';
import { canArrange, canPropose, canWithdraw } from './agenda-item.policy.ts';
import { isTooShortOrLong, makesCycle, numbered } from './agenda-item.rules.ts';

/** Proposes an item, last among its siblings, while the agenda is open and its deadline has not passed. */
export const propose = (context: Context, input: ProposeAgendaItemInput): Promise<AgendaItem> =>
  write(context, 'proposeAgendaItem', input, async (tx) => {
    const meeting = await lockMeeting(tx, context.actor, input.meetingId);
    const { communityId } = meeting;
    const unitId = input.unitId ? uuidFrom(input.unitId) : null;
    if (!canPropose.allows(context.actor, { communityId, proposedByUnitId: unitId })) throw mayNot.propose();
    if (isTooShortOrLong(input.durationMinutes ?? null)) throw durationOutOfRange();
    if (meeting.state !== MeetingState.AGENDA_OPEN) throw agendaNotOpen(meeting.state);
    const { agendaDeadline } = meeting;
    if (
      agendaDeadline &&
      context.clock.now() > agendaDeadline &&
      !canArrange.allows(context.actor, meeting)
    ) {
      throw deadlinePassed(agendaDeadline);
    }
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
  });

export const accept = (context: Context, input: AgendaItemInput): Promise<AgendaItem> =>
  write(context, 'acceptAgendaItem', input, async (tx) => {
    const { item, meeting } = await lockItem(tx, context.actor, input.itemId);
    if (!canArrange.allows(context.actor, meeting)) throw mayNot.arrange();
    if (!agendaIsOpen(meeting.state)) throw agendaNotOpen(meeting.state);
    item.accept();
    return item;
  });

export const withdraw = (context: Context, input: AgendaItemInput): Promise<AgendaItem> =>
  write(context, 'withdrawAgendaItem', input, async (tx) => {
    const { item, meeting } = await lockItem(tx, context.actor, input.itemId);
    if (!canWithdraw.allows(context.actor, item)) throw mayNot.withdraw();
    if (!agendaIsOpen(meeting.state)) throw agendaNotOpen(meeting.state);
    item.withdraw();
    return item;
  });

/**
 * Puts an item elsewhere in the tree; the siblings it leaves and joins close up and make room. Of two who move the
 * same item at once, the second is told where it has gone, if they said where they saw it.
 */
export const move = (context: Context, input: MoveAgendaItemInput): Promise<AgendaItem> =>
  write(context, 'moveAgendaItem', input, async (tx) => {
    const { item, meeting } = await lockItem(tx, context.actor, input.itemId);
    if (!canArrange.allows(context.actor, meeting)) throw mayNot.arrange();
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
  });

const renumber = (siblings: AgendaItem[]): void => {
  for (const [i, sibling] of siblings.entries()) sibling.position = i + 1;
};

/** An item as it stands once its meeting is locked. */
export async function lockItem(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ item: AgendaItem; meeting: JointMeeting }> {
  const found = known(actor, await tx.findOne(AgendaItem, uuidFrom(id)), () => agendaItemNotFound(id));
  const meeting = await lockMeeting(tx, actor, found.meeting.id);
  return { item: await tx.refreshOrFail(found), meeting };
}

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
