import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Commitment } from './commitment.entity.ts';
import { Delivery } from './delivery.entity.ts';

export const resolveCommitment: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(Commitment).load(id);

export const resolveDelivery: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Delivery).load(id);
