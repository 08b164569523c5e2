import { concept } from '@hub/kit/concept.ts';
import { ResourceOffer } from './resource-offer.entity.ts';
import * as writes from './resource-offer.writes.ts';

export const resourceOffer = concept(ResourceOffer, { writes });
