import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum ActivityState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  REPORTED = 'REPORTED',
}
registerEnumType(ActivityState, {
  name: 'ActivityState',
  description: '活动状态: how far an activity has come.',
  valuesConfig: {
    PLANNED: { description: '策划: being planned.' },
    OPEN: { description: '报名中: open for sign-up.' },
    RUNNING: { description: '进行中: being held.' },
    DONE: { description: '已结束: over.' },
    REPORTED: { description: '已总结: over and reported on.' },
  },
});

const { OPEN, RUNNING, DONE, REPORTED } = ActivityState;

export type ActivityMove = 'open' | 'start' | 'finish' | 'report';

/** Every legal move of an activity; a state without moves is final. */
export const activityMoves: MoveTable<ActivityState, ActivityMove> = {
  PLANNED: { open: OPEN },
  OPEN: { start: RUNNING },
  RUNNING: { finish: DONE },
  DONE: { report: REPORTED },
  REPORTED: {},
};
