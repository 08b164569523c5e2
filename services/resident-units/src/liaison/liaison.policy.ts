import { forUnit, type Rule } from '@hub/kit/rule.ts';
import { seesMembership } from '../membership/membership.policy.ts';
import type { Liaison } from './liaison.entity.ts';

type Of = Pick<Liaison, 'unit' | 'communityId'>;

export const seesLiaison: Rule<Of> = seesMembership;

/** The head says who speaks for the unit; nobody appoints themselves. */
export const canAppoint: Rule<Of> = forUnit({ of: 'unit', in: 'communityId' }, 'UNIT_HEAD');
