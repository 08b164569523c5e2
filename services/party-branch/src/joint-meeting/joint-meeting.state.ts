import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum MeetingState {
  DRAFT = 'DRAFT',
  AGENDA_OPEN = 'AGENDA_OPEN',
  AGENDA_FROZEN = 'AGENDA_FROZEN',
  CONVENED = 'CONVENED',
  IN_SESSION = 'IN_SESSION',
  ADJOURNED = 'ADJOURNED',
  MINUTES_REVIEW = 'MINUTES_REVIEW',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: '会议状态: where a joint meeting stands.',
  valuesConfig: {
    DRAFT: { description: '筹备: being prepared.' },
    AGENDA_OPEN: { description: '征集议题: items are proposed and ordered.' },
    AGENDA_FROZEN: { description: '议程已定: the agenda no longer changes.' },
    CONVENED: { description: '已通知: the notice has gone out.' },
    IN_SESSION: { description: '进行中: the meeting is being held.' },
    ADJOURNED: { description: '已散会: the session is over.' },
    MINUTES_REVIEW: { description: '纪要审阅: the minutes are being read.' },
    CLOSED: { description: '已办结: minutes agreed, open items carried over.' },
    CANCELLED: { description: '已取消: not held.' },
  },
});

const { AGENDA_OPEN, AGENDA_FROZEN, CONVENED, IN_SESSION, ADJOURNED, MINUTES_REVIEW, CLOSED, CANCELLED } =
  MeetingState;

export type MeetingMove =
  | 'openAgenda'
  | 'freezeAgenda'
  | 'reopenAgenda'
  | 'convene'
  | 'open'
  | 'adjourn'
  | 'submitMinutes'
  | 'close'
  | 'cancel';

/** Every legal move of a joint meeting; a state without moves is final. */
export const meetingMoves: MoveTable<MeetingState, MeetingMove> = {
  DRAFT: { openAgenda: AGENDA_OPEN, cancel: CANCELLED },
  AGENDA_OPEN: { freezeAgenda: AGENDA_FROZEN, cancel: CANCELLED },
  AGENDA_FROZEN: { reopenAgenda: AGENDA_OPEN, convene: CONVENED, cancel: CANCELLED },
  CONVENED: { open: IN_SESSION, cancel: CANCELLED },
  IN_SESSION: { adjourn: ADJOURNED },
  ADJOURNED: { submitMinutes: MINUTES_REVIEW },
  MINUTES_REVIEW: { close: CLOSED },
  CLOSED: {},
  CANCELLED: {},
};

/** The states after which nothing more is put to a vote. */
export const isOver = (state: MeetingState): boolean =>
  [ADJOURNED, MINUTES_REVIEW, CLOSED, CANCELLED].includes(state);

/** The states in which the agenda can still be changed. */
export const agendaIsOpen = (state: MeetingState): boolean =>
  state === MeetingState.DRAFT || state === MeetingState.AGENDA_OPEN;
