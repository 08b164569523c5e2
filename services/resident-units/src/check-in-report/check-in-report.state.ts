import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum ReportState {
  SUBMITTED = 'SUBMITTED',
  RECEIVED = 'RECEIVED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  TRANSFERRED = 'TRANSFERRED',
  ENDED = 'ENDED',
}
registerEnumType(ReportState, {
  name: 'ReportState',
  description: '报到状态: where a member’s report to a community stands.',
  valuesConfig: {
    SUBMITTED: { description: '已提交: handed in.' },
    RECEIVED: { description: '已接收: received, with a receipt to the unit.' },
    ACTIVE: { description: '有效: the member serves here.' },
    SUSPENDED: { description: '暂停: not serving for a time.' },
    TRANSFERRED: { description: '已转出: reports to another community.' },
    ENDED: { description: '已结束: no longer reports.' },
  },
});

const { RECEIVED, ACTIVE, SUSPENDED, TRANSFERRED, ENDED } = ReportState;

export type ReportMove = 'receive' | 'activate' | 'renew' | 'suspend' | 'resume' | 'transfer' | 'end';

/** Every legal move of a report; a state without moves is final. */
export const reportMoves: MoveTable<ReportState, ReportMove> = {
  SUBMITTED: { receive: RECEIVED, end: ENDED },
  RECEIVED: { activate: ACTIVE, end: ENDED },
  ACTIVE: { renew: ACTIVE, suspend: SUSPENDED, transfer: TRANSFERRED, end: ENDED },
  SUSPENDED: { resume: ACTIVE, transfer: TRANSFERRED, end: ENDED },
  TRANSFERRED: {},
  ENDED: {},
};

/** The states in which a member has reported and not left: one such report each. */
export const liveStates = [ReportState.SUBMITTED, RECEIVED, ACTIVE, SUSPENDED];
