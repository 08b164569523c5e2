import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Delivery } from './delivery.stub.ts';

export const resolveDelivery: ReferenceResolver = async ({ id }) => new Delivery(uuidFrom(id));
