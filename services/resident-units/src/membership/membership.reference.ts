import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Membership } from './membership.entity.ts';

export const resolveMembership: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(Membership).load(id);
