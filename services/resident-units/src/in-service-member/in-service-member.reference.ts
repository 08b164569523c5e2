import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { InServiceMember } from './in-service-member.entity.ts';

export const resolveInServiceMember: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(InServiceMember).load(id);
