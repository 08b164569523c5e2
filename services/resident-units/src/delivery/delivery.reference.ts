import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Delivery } from './delivery.entity.ts';

export const resolveDelivery: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Delivery).load(id);
