import { concept } from '@hub/kit/concept.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { Community } from './community.entity.ts';
import { CommunityResolver } from './community.resolver.ts';

export const community = concept(Community, {
  resolvers: [CommunityResolver],
  reference: ({ id }, { loaders }) => loaders.byId(Community).load(communityIdFrom(id)),
});
