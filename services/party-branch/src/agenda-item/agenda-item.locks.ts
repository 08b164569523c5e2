import type { Writing } from '@hub/kit/write-on.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { AgendaItem } from './agenda-item.entity.ts';

/** An item as it stands once its meeting is locked: whatever changes an agenda queues up there. */
export async function lockItem(
  writing: Writing,
  id: string,
): Promise<{ item: AgendaItem; meeting: JointMeeting }> {
  const found = await writing.peek(AgendaItem, id);
  const meeting = await writing.row(JointMeeting, found.meeting.id);
  return { item: await writing.tx.refreshOrFail(found), meeting };
}
