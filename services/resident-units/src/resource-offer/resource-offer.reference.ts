import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { ResourceOffer } from './resource-offer.entity.ts';

export const resolveResourceOffer: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(ResourceOffer).load(id);
