import { unitRoles } from '@hub/kit/role-groups.ts';
import { forUnit, inCommunity, type Rule } from '@hub/kit/rule.ts';
import { seesWorth } from '../commitment/commitment.policy.ts';
import type { Delivery } from './delivery.entity.ts';

type Of = Pick<Delivery, 'unit' | 'communityId'>;

/** Each delivery, with what it is worth and who attests it, is between the unit and the community. */
export const seesDelivery: Rule<Of> = seesWorth;

/** The unit attests what it delivers, through its liaison or head. */
export const canRecord: Rule<Of> = forUnit({ of: 'unit', in: 'communityId' }, ...unitRoles);

/** The community accepts, so that both sides attest. */
export const canAccept: Rule<Of> = inCommunity('communityId', 'COMMUNITY_WORKER', 'CHAIR');
