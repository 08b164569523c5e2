import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';

export const resolveServiceHourEntry: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(ServiceHourEntry).load(id);
