import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Commitment } from './commitment.entity.ts';

export const resolveCommitment: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(Commitment).load(id);
