import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum PartyMemberState {
  PROSPECT = 'PROSPECT',
  ACTIVE = 'ACTIVE',
  TRANSFERRED = 'TRANSFERRED',
  LEFT = 'LEFT',
}
registerEnumType(PartyMemberState, {
  name: 'PartyMemberState',
  description: '党员状态: where a member’s belonging to this organization stands.',
  valuesConfig: {
    PROSPECT: { description: '发展对象: not yet a member.' },
    ACTIVE: { description: '在组织: belongs to it.' },
    TRANSFERRED: { description: '已转出: belongs to another organization.' },
    LEFT: { description: '已离开: no longer a member.' },
  },
});

const { ACTIVE, TRANSFERRED, LEFT } = PartyMemberState;

export type PartyMemberMove = 'admit' | 'transfer' | 'leave' | 'return';

/** Every legal move of a member; who was transferred away may come back. */
export const partyMemberMoves: MoveTable<PartyMemberState, PartyMemberMove> = {
  PROSPECT: { admit: ACTIVE, leave: LEFT },
  ACTIVE: { transfer: TRANSFERRED, leave: LEFT },
  TRANSFERRED: { return: ACTIVE },
  LEFT: {},
};
