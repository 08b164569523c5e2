import { concept } from '@hub/kit/concept.ts';
import { ResourceOffer } from './resource-offer.entity.ts';
import { ResourceOfferResolver } from './resource-offer.resolver.ts';

export const resourceOffer = concept(ResourceOffer, { resolvers: [ResourceOfferResolver] });
