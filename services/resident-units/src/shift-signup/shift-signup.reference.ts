import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { ShiftSignup } from './shift-signup.entity.ts';

export const resolveShiftSignup: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(ShiftSignup).load(id);
