import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Community } from './community.entity.ts';

export const resolveCommunity: ReferenceResolver = async ({ id }, { loaders }) =>
  loaders.byId(Community).load(communityIdFrom(id));
