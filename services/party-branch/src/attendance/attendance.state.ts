import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum AttendanceState {
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  LEAVE = 'LEAVE',
  PROXY = 'PROXY',
  PRESENT = 'PRESENT',
  ABSENT_UNEXCUSED = 'ABSENT_UNEXCUSED',
}
registerEnumType(AttendanceState, {
  name: 'AttendanceState',
  description: '出席状态: whether a unit comes, came, or was missing.',
  valuesConfig: {
    INVITED: { description: '已邀请: has not answered.' },
    ACCEPTED: { description: '将出席: says it will come.' },
    LEAVE: { description: '请假: excused itself.' },
    PROXY: { description: '委托: is spoken for by another unit.' },
    PRESENT: { description: '出席: is there.' },
    ABSENT_UNEXCUSED: { description: '无故缺席: missing without a word.' },
  },
});

const { ACCEPTED, LEAVE, PROXY, PRESENT, ABSENT_UNEXCUSED } = AttendanceState;

export type AttendanceMove = 'accept' | 'excuse' | 'delegate' | 'arrive' | 'miss';

/** Every legal move of a unit's attendance: an answer may change until the unit is there, and who is late still comes. */
export const attendanceMoves: MoveTable<AttendanceState, AttendanceMove> = {
  INVITED: { accept: ACCEPTED, excuse: LEAVE, delegate: PROXY, arrive: PRESENT, miss: ABSENT_UNEXCUSED },
  ACCEPTED: { accept: ACCEPTED, excuse: LEAVE, delegate: PROXY, arrive: PRESENT, miss: ABSENT_UNEXCUSED },
  LEAVE: { accept: ACCEPTED, delegate: PROXY, arrive: PRESENT },
  PROXY: { accept: ACCEPTED, excuse: LEAVE, delegate: PROXY, arrive: PRESENT },
  PRESENT: {},
  ABSENT_UNEXCUSED: { arrive: PRESENT },
};
