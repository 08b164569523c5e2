import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Compound } from './compound.entity.ts';

export const resolveCompound: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Compound).load(id);
