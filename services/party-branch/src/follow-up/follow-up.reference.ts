import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { FollowUp } from './follow-up.entity.ts';

export const resolveFollowUp: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(FollowUp).load(id);
