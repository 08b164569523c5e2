import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Resolution } from './resolution.stub.ts';

export const resolveResolution: ReferenceResolver = async (key) =>
  Object.assign(new Resolution(uuidFrom(key.id)), key);
