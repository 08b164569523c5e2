import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Shift } from './shift.entity.ts';

export const resolveShift: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Shift).load(id);
