import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum AgendaItemState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  IN_DISCUSSION = 'IN_DISCUSSION',
  DECIDED = 'DECIDED',
  NOTED = 'NOTED',
  DEFERRED = 'DEFERRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(AgendaItemState, {
  name: 'AgendaItemState',
  description: '议题状态: where an item stands.',
  valuesConfig: {
    PROPOSED: { description: '已提出: waits for the chair.' },
    ACCEPTED: { description: '已列入: on the agenda.' },
    IN_DISCUSSION: { description: '讨论中: being discussed.' },
    DECIDED: { description: '已议决: a resolution was voted on.' },
    NOTED: { description: '已通报: taken note of, nothing to decide.' },
    DEFERRED: { description: '结转: carried over to the next meeting.' },
    WITHDRAWN: { description: '已撤回: taken back.' },
  },
});

const { ACCEPTED, IN_DISCUSSION, DECIDED, NOTED, DEFERRED, WITHDRAWN } = AgendaItemState;

export type AgendaItemMove = 'accept' | 'discuss' | 'decide' | 'note' | 'defer' | 'withdraw';

/** Every legal move of an agenda item; a state without moves is final, a deferred item lives on in its successor. */
export const agendaItemMoves: MoveTable<AgendaItemState, AgendaItemMove> = {
  PROPOSED: { accept: ACCEPTED, defer: DEFERRED, withdraw: WITHDRAWN },
  ACCEPTED: { discuss: IN_DISCUSSION, decide: DECIDED, note: NOTED, defer: DEFERRED, withdraw: WITHDRAWN },
  IN_DISCUSSION: { decide: DECIDED, note: NOTED, defer: DEFERRED },
  DECIDED: {},
  NOTED: {},
  DEFERRED: {},
  WITHDRAWN: {},
};

/** The states of what is on the agenda and waits for the meeting. */
export const toBeDecidedStates: readonly AgendaItemState[] = [ACCEPTED, IN_DISCUSSION];

/** The states that a meeting must not close with: what is in them carries over. */
export const undecidedStates: readonly AgendaItemState[] = [AgendaItemState.PROPOSED, ...toBeDecidedStates];
