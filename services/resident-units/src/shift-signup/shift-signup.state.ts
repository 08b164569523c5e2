import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum SignupState {
  SIGNED_UP = 'SIGNED_UP',
  WAITLISTED = 'WAITLISTED',
  CHECKED_IN = 'CHECKED_IN',
  CHECKED_OUT = 'CHECKED_OUT',
  NO_SHOW = 'NO_SHOW',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SignupState, {
  name: 'SignupState',
  description: '报名状态: where a member’s sign-up for a shift stands.',
  valuesConfig: {
    SIGNED_UP: { description: '已报名: has a seat.' },
    WAITLISTED: { description: '候补: waits for a seat.' },
    CHECKED_IN: { description: '已签到: is serving.' },
    CHECKED_OUT: { description: '已签退: has served.' },
    NO_SHOW: { description: '未到: did not come.' },
    CANCELLED: { description: '已取消: took it back.' },
  },
});

const { SIGNED_UP, WAITLISTED, CHECKED_IN, CHECKED_OUT, NO_SHOW, CANCELLED } = SignupState;

export type SignupMove = 'seat' | 'checkIn' | 'checkOut' | 'miss' | 'cancel';

/** Every legal move of a sign-up; a state without moves is final. */
export const signupMoves: MoveTable<SignupState, SignupMove> = {
  SIGNED_UP: { checkIn: CHECKED_IN, miss: NO_SHOW, cancel: CANCELLED },
  WAITLISTED: { seat: SIGNED_UP, cancel: CANCELLED },
  CHECKED_IN: { checkOut: CHECKED_OUT },
  CHECKED_OUT: {},
  NO_SHOW: {},
  CANCELLED: {},
};

/** The states that take a seat. */
export const seatedStates = [SIGNED_UP, CHECKED_IN, CHECKED_OUT];

/** The states in which a sign-up counts as the member's: one for each shift. */
export const liveStates = [...seatedStates, WAITLISTED];
