import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Grant } from './grant.entity.ts';

export const resolveGrant: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Grant).load(id);
