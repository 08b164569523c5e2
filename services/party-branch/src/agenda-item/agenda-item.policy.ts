import { meetingRoles, officers, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule, when } from '@hub/kit/rule.ts';
import type { AgendaItem } from './agenda-item.entity.ts';

type Of = Pick<AgendaItem, 'communityId' | 'proposedByUnitId'>;

/** The agenda is for those whose meeting it is. */
export const seesItem: Rule<Pick<AgendaItem, 'communityId'>> = inCommunity('communityId', ...meetingRoles);

const byItsUnit: Rule<Of> = forUnit({ of: 'proposedByUnitId', in: 'communityId' }, ...unitRoles);

/** A unit proposes through its liaison or head; the community through those who prepare the meeting. */
export const canPropose: Rule<Of> = anyOf(
  byItsUnit,
  when(
    'proposedByUnitId',
    [null],
    inCommunity('communityId', 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'RESIDENT_REP'),
  ),
);

/** The chair decides what is on the agenda and in which order. */
export const canArrange: Rule<Pick<AgendaItem, 'communityId'>> = inCommunity('communityId', 'CHAIR');

/** Whoever may propose for a unit may take its proposal back; so may the chair. */
export const canWithdraw: Rule<Of> = anyOf(canPropose, canArrange);

/** An agreement is between its unit and the community; others are not told that an item is about one. */
export const seesAgreementSubject: Rule<Of> = anyOf(byItsUnit, inCommunity('communityId', ...officers));
