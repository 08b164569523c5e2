import type { MoveTable } from '@hub/kit/state-machine.ts';
import { registerEnumType } from 'type-graphql';

export enum AgreementState {
  DRAFT = 'DRAFT',
  NEGOTIATING = 'NEGOTIATING',
  SIGNED = 'SIGNED',
  ACTIVE = 'ACTIVE',
  REVIEW_DUE = 'REVIEW_DUE',
  RENEWED = 'RENEWED',
  EXPIRED = 'EXPIRED',
  TERMINATED = 'TERMINATED',
}
registerEnumType(AgreementState, {
  name: 'AgreementState',
  description: '协议状态: where an agreement stands.',
  valuesConfig: {
    DRAFT: { description: '草拟: being written.' },
    NEGOTIATING: { description: '协商: being talked over.' },
    SIGNED: { description: '已签: signed, not yet in force.' },
    ACTIVE: { description: '生效: in force.' },
    REVIEW_DUE: { description: '待评审: in force and due for review.' },
    RENEWED: { description: '已续签: followed by a new version.' },
    EXPIRED: { description: '已到期: no longer in force.' },
    TERMINATED: { description: '已终止: ended before its time.' },
  },
});

const { NEGOTIATING, SIGNED, ACTIVE, REVIEW_DUE, RENEWED, EXPIRED, TERMINATED } = AgreementState;

export type AgreementMove =
  | 'negotiate'
  | 'signFirst'
  | 'sign'
  | 'activate'
  | 'review'
  | 'renew'
  | 'expire'
  | 'terminate';

/** Every legal move of an agreement; a state without moves is final. */
export const agreementMoves: MoveTable<AgreementState, AgreementMove> = {
  DRAFT: { negotiate: NEGOTIATING, terminate: TERMINATED },
  NEGOTIATING: { signFirst: NEGOTIATING, sign: SIGNED, terminate: TERMINATED },
  SIGNED: { activate: ACTIVE, terminate: TERMINATED },
  ACTIVE: { review: REVIEW_DUE, renew: RENEWED, expire: EXPIRED, terminate: TERMINATED },
  REVIEW_DUE: { renew: RENEWED, expire: EXPIRED, terminate: TERMINATED },
  RENEWED: {},
  EXPIRED: {},
  TERMINATED: {},
};

/** The states in which what is agreed holds. */
export const inForceStates = [ACTIVE, REVIEW_DUE];
