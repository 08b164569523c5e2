import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum CommitmentState {
  PLEDGED = 'PLEDGED',
  COMMITTED = 'COMMITTED',
  SCHEDULED = 'SCHEDULED',
  PART_DELIVERED = 'PART_DELIVERED',
  DELIVERED = 'DELIVERED',
  ACCEPTED = 'ACCEPTED',
  CLOSED_SHORT = 'CLOSED_SHORT',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CommitmentState, {
  name: 'CommitmentState',
  description: '承诺状态: how far a promise has come; whether it is overdue follows from its day.',
  valuesConfig: {
    PLEDGED: { description: '意向: said by the liaison, not yet bound.' },
    COMMITTED: { description: '已承诺: bound by the head of the unit.' },
    SCHEDULED: { description: '已排期: its delivery is planned.' },
    PART_DELIVERED: { description: '部分交付: some of it is there.' },
    DELIVERED: { description: '已交付: all of it is there, by the unit’s word.' },
    ACCEPTED: { description: '已验收: all of it is accepted by the community.' },
    CLOSED_SHORT: { description: '短交结案: accepted with less than was promised.' },
    CANCELLED: { description: '已取消: withdrawn.' },
  },
});

const { COMMITTED, SCHEDULED, PART_DELIVERED, DELIVERED, ACCEPTED, CLOSED_SHORT, CANCELLED } =
  CommitmentState;

export type CommitmentMove =
  | 'confirm'
  | 'schedule'
  | 'deliverPart'
  | 'deliverAll'
  | 'accept'
  | 'acceptPart'
  | 'turnDown'
  | 'closeShort'
  | 'cancel';

/** Every legal move of a commitment; a state without moves is final. */
export const commitmentMoves: MoveTable<CommitmentState, CommitmentMove> = {
  PLEDGED: { confirm: COMMITTED, cancel: CANCELLED },
  COMMITTED: { schedule: SCHEDULED, deliverPart: PART_DELIVERED, deliverAll: DELIVERED, cancel: CANCELLED },
  SCHEDULED: { schedule: SCHEDULED, deliverPart: PART_DELIVERED, deliverAll: DELIVERED, cancel: CANCELLED },
  PART_DELIVERED: {
    deliverPart: PART_DELIVERED,
    deliverAll: DELIVERED,
    acceptPart: PART_DELIVERED,
    turnDown: PART_DELIVERED,
    closeShort: CLOSED_SHORT,
  },
  DELIVERED: {
    deliverAll: DELIVERED,
    accept: ACCEPTED,
    acceptPart: DELIVERED,
    turnDown: DELIVERED,
    closeShort: CLOSED_SHORT,
  },
  // More may have been delivered than was promised: what came before the last acceptance is still to be looked at.
  ACCEPTED: { acceptPart: ACCEPTED, turnDown: ACCEPTED },
  CLOSED_SHORT: {},
  CANCELLED: {},
};

/** The states in which nothing more is to come. */
export const settledStates = [ACCEPTED, CLOSED_SHORT, CANCELLED];
