import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Need } from './need.stub.ts';

export const resolveNeed: ReferenceResolver = async (key) => Object.assign(new Need(uuidFrom(key.id)), key);
