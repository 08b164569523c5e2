import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Commitment } from './commitment.stub.ts';

export const resolveCommitment: ReferenceResolver = async ({ id }) => new Commitment(uuidFrom(id));
