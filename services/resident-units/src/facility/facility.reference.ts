import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Facility } from './facility.stub.ts';

export const resolveFacility: ReferenceResolver = async ({ id }) => new Facility(uuidFrom(id));
