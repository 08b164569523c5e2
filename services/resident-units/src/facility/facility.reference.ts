import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Facility } from './facility.stub.ts';

export const resolveFacility: ReferenceResolver = async (key) =>
  Object.assign(new Facility(uuidFrom(key.id)), key);
