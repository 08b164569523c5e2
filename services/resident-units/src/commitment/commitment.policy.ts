import { type Actor, holds } from '@hub/kit/actor.ts';
import type { Commitment } from './commitment.entity.ts';
import { CommitmentState } from './commitment.state.ts';

/** The unit promises through its liaison or head. */
export const canPledge = (actor: Actor, unitId: string): boolean =>
  holds(actor, unitId, 'LIAISON', 'UNIT_HEAD');
export const canSchedule = canPledge;

/** Only the head binds the unit. */
export const canConfirm = (actor: Actor, unitId: string): boolean => holds(actor, unitId, 'UNIT_HEAD');

/** What a liaison has pledged they may take back; what the head has bound only the head lets go. */
export const canCancel = (actor: Actor, { unit, state }: Pick<Commitment, 'unit' | 'state'>): boolean =>
  state === CommitmentState.PLEDGED ? canPledge(actor, unit.id) : canConfirm(actor, unit.id);

/** The community is content with less. */
export const canCloseShort = (actor: Actor, communityId: string): boolean =>
  holds(actor, communityId, 'COMMUNITY_WORKER', 'CHAIR');
