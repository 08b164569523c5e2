import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Liaison } from './liaison.entity.ts';

export const resolveLiaison: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Liaison).load(id);
