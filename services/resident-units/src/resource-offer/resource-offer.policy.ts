import { unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, ofAStreet, type Rule, signedIn, when } from '@hub/kit/rule.ts';
import type { ResourceOffer } from './resource-offer.entity.ts';
import { OfferState } from './resource-offer.state.ts';

/** A unit says through its liaison or head what it offers, and when no longer. */
export const canOffer: Rule<Pick<ResourceOffer, 'unit'>> = forUnit({ of: 'unit' }, ...unitRoles);

/** What is open to be taken up all may know of; what is not yet, or no longer, is the unit's own affair. */
export const seesOffer = anyOf<Pick<ResourceOffer, 'unit' | 'state'>>(
  canOffer,
  when('state', [OfferState.OPEN], signedIn),
  ofAStreet('AUDITOR'),
);
