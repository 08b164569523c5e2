import { concept } from '@hub/kit/concept.ts';
import { InServiceMember } from './in-service-member.entity.ts';
import { InServiceMemberResolver } from './in-service-member.resolver.ts';

export const inServiceMember = concept(InServiceMember, { resolvers: [InServiceMemberResolver] });
