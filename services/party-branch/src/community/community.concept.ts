import { concept } from '@hub/kit/concept.ts';
import { Community } from '../foreign-types.ts';
import { CommunityResolver } from './community.resolver.ts';

export const community = concept(Community, { resolvers: [CommunityResolver] });
