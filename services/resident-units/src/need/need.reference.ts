import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Need } from './need.stub.ts';

export const resolveNeed: ReferenceResolver = async ({ id, category, unitOfMeasure, community }) =>
  Object.assign(new Need(uuidFrom(id)), { category, unitOfMeasure, community });
