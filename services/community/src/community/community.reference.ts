import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Community } from './community.entity.ts';

export const resolveCommunity: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Community).load(id);
