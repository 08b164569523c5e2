import { concept } from '@hub/kit/concept.ts';
import { Grant } from './grant.entity.ts';
import { GrantResolver } from './grant.resolver.ts';

export const grant = concept(Grant, { resolvers: [GrantResolver] });
