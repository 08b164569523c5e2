import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { ServiceActivity } from './service-activity.entity.ts';

export const resolveServiceActivity: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(ServiceActivity).load(id);
