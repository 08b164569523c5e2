import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Shift } from './shift.stub.ts';

export const resolveShift: ReferenceResolver = async ({ id }) => new Shift(uuidFrom(id));
