import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { AccessToken } from './access-token.entity.ts';

export const resolveAccessToken: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(AccessToken).load(id);
