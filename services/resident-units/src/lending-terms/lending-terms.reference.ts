import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { LendingTerms } from './lending-terms.entity.ts';

export const resolveLendingTerms: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(LendingTerms).load(id);
