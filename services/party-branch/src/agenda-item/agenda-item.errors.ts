import { HubError } from '@hub/kit/errors.ts';
import type { MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { longestMinutes } from './agenda-item.rules.ts';
import type { AgendaItemState } from './agenda-item.state.ts';

export const agendaNotOpen = (state: MeetingState) =>
  new HubError(
    'AGENDA_NOT_OPEN',
    {
      zh: '该会议的议程不在征集阶段，不能再改。可向下一次联席会提出。',
      en: 'The agenda of this meeting is not open. Propose it to the next joint meeting.',
    },
    { state },
  );

export const deadlinePassed = (agendaDeadline: Date) =>
  new HubError(
    'AGENDA_DEADLINE_PASSED',
    {
      zh: '议题征集已截止。请联系主任，或向下一次联席会提出。',
      en: 'The deadline for items has passed. Ask the chair, or propose it to the next joint meeting.',
    },
    { agendaDeadline },
  );

export const durationOutOfRange = () =>
  new HubError(
    'DURATION_OUT_OF_RANGE',
    {
      zh: `预计时长应在 1 至 ${longestMinutes} 分钟之间。请修改后再提出。`,
      en: `An item takes 1 to ${longestMinutes} minutes. Correct the duration and propose it again.`,
    },
    { longestMinutes },
  );

/** What a resolution needs of the item it is to decide. */
export const itemNotToBeDecided = (state: AgendaItemState) =>
  new HubError(
    'AGENDA_ITEM_NOT_TO_BE_DECIDED',
    {
      zh: '该议题未列入议程，或已有结论，不能再就其起草决议。请先列入议程，或另提议题。',
      en: 'This item is not on the agenda, or has been dealt with. Have it accepted first, or propose another.',
    },
    { state },
  );

export const notAMember = () =>
  new HubError('NOT_A_MEMBER_UNIT', {
    zh: '该单位不是本次联席会的成员单位，不能提出议题。',
    en: 'This unit is not a member of the joint meeting. Only member units propose items.',
  });

export const itemHasMoved = (number: string) =>
  new HubError(
    'AGENDA_ITEM_MOVED',
    {
      zh: `该议题刚被他人移到第 ${number} 项。请看过新的顺序，再决定是否移动。`,
      en: `Someone has just moved this item to ${number}. Look at the order as it is now, then move it if you still want to.`,
    },
    { number },
  );

export const badPlace = () =>
  new HubError('BAD_AGENDA_PLACE', {
    zh: '不能移到那里：上级议题须在同一会议，且不能是自身或自身的下级。',
    en: 'It cannot go there: the parent must be of the same meeting, and not the item itself or a part of it.',
  });
