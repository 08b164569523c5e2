import { concept } from '@hub/kit/concept.ts';
import { AccessToken } from './access-token.entity.ts';
import { AccessTokenResolver } from './access-token.resolver.ts';

export const accessToken = concept(AccessToken, { resolvers: [AccessTokenResolver] });
