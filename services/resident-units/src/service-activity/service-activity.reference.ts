import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { ServiceActivity } from './service-activity.stub.ts';

export const resolveServiceActivity: ReferenceResolver = async ({ id, community }) =>
  Object.assign(new ServiceActivity(uuidFrom(id)), { community });
