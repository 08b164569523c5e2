import { concept } from '@hub/kit/concept.ts';
import { Membership } from './membership.entity.ts';
import { MembershipResolver } from './membership.resolver.ts';

export const membership = concept(Membership, { resolvers: [MembershipResolver] });
