import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Resolution } from './resolution.stub.ts';

export const resolveResolution: ReferenceResolver = async ({ id, meeting }) =>
  Object.assign(new Resolution(uuidFrom(id)), { meeting });
