import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Unit } from './unit.stub.ts';

export const resolveUnit: ReferenceResolver = async ({ id }) => new Unit(uuidFrom(id));
