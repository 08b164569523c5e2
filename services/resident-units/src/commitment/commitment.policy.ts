import { meetingRoles, officers, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule, when } from '@hub/kit/rule.ts';
import { seesTotalsOf } from '../community/community.policy.ts';
import { ResourceKind } from '../resource-offer/resource-kind.ts';
import { isMoney } from './amount.rules.ts';
import type { Commitment } from './commitment.entity.ts';
import { CommitmentState } from './commitment.state.ts';
import type { CommitmentBoard } from './commitment-board.ts';

type Of = Pick<Commitment, 'unit' | 'communityId'>;

const forItsUnit: Rule<Of> = forUnit({ of: 'unit', in: 'communityId' }, ...unitRoles);

/** The unit promises through its liaison or head, each for the communities in which they speak for it. */
export const canPledge: Rule<Of> = forItsUnit;
export const canSchedule: Rule<Of> = forItsUnit;

/** Only the head binds the unit. */
export const canConfirm: Rule<Of> = forUnit({ of: 'unit', in: 'communityId' }, 'UNIT_HEAD');

/** What a liaison has pledged they may take back; what the head has bound only the head lets go. */
export const canCancel: Rule<Of & Pick<Commitment, 'state'>> = anyOf(
  when('state', [CommitmentState.PLEDGED], canPledge),
  canConfirm,
);

/** The community is content with less. */
export const canCloseShort: Rule<Of> = inCommunity('communityId', 'COMMUNITY_WORKER', 'CHAIR');

/** What is promised is for those whose meeting it is brought to. */
export const seesCommitment: Rule<Of> = anyOf(inCommunity('communityId', ...meetingRoles), forItsUnit);

/** What it is worth, and why it came to nothing, is between the unit and those who run the community's affairs. */
export const seesWorth: Rule<Of> = anyOf(inCommunity('communityId', ...officers), forItsUnit);

const countedInKind = Object.values(ResourceKind).filter((kind) => !isMoney({ kind }));

/** How much of a thing is no secret among units; how much money is what it is worth. */
export const seesQuantity: Rule<Of & Pick<Commitment, 'kind'>> = anyOf(
  when('kind', countedInKind, seesCommitment),
  seesWorth,
);

/** The commitments to a community, counted and not listed. */
export const seesBoard: Rule<Pick<CommitmentBoard, 'communityId'>> = seesTotalsOf('communityId');
