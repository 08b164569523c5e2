import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Need } from './need.entity.ts';

export const resolveNeed: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Need).load(id);
