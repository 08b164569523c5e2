import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Community } from './community.stub.ts';

export const resolveCommunity: ReferenceResolver = async ({ id }) => new Community(communityIdFrom(id));
