import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum BookingState {
  PENDING = 'PENDING',
  HELD = 'HELD',
  CONFIRMED = 'CONFIRMED',
  CHECKED_IN = 'CHECKED_IN',
  COMPLETED = 'COMPLETED',
  NO_SHOW = 'NO_SHOW',
  RELEASED = 'RELEASED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(BookingState, {
  name: 'BookingState',
  description: '预约状态: where a booking, or one occurrence of it, stands.',
  valuesConfig: {
    PENDING: { description: '待审: waits for a decision, holds nothing.' },
    HELD: { description: '占位: waits for a decision and holds its time.' },
    CONFIRMED: { description: '已确认: holds its time.' },
    CHECKED_IN: { description: '已签到: in use.' },
    COMPLETED: { description: '已完成: used and over.' },
    NO_SHOW: { description: '未到: nobody came.' },
    RELEASED: { description: '已释放: given back by the hub.' },
    REJECTED: { description: '未批准: declined.' },
    CANCELLED: { description: '已取消: called off.' },
  },
});

const { PENDING, HELD, CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW, RELEASED, REJECTED, CANCELLED } =
  BookingState;

export type BookingMove =
  | 'hold'
  | 'confirm'
  | 'reject'
  | 'cancel'
  | 'checkIn'
  | 'complete'
  | 'markNoShow'
  | 'release';

/** Every legal move of a booking and of each of its occurrences; a state without moves is final. */
export const bookingMoves: MoveTable<BookingState, BookingMove> = {
  PENDING: { hold: HELD, confirm: CONFIRMED, reject: REJECTED, cancel: CANCELLED },
  HELD: { confirm: CONFIRMED, reject: REJECTED, cancel: CANCELLED, release: RELEASED },
  CONFIRMED: { checkIn: CHECKED_IN, cancel: CANCELLED, markNoShow: NO_SHOW, release: RELEASED },
  CHECKED_IN: { complete: COMPLETED },
  COMPLETED: {},
  NO_SHOW: {},
  RELEASED: {},
  REJECTED: {},
  CANCELLED: {},
};

/** The states that keep everyone else out; the exclusion constraint names the same. */
export const holdingStates = [HELD, CONFIRMED, CHECKED_IN] as const;

/** The states in which a calendar shows an occurrence. */
export const shownStates = [PENDING, HELD, CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW] as const;
