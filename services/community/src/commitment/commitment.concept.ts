import { concept } from '@hub/kit/concept.ts';
import { Commitment } from '../foreign-types.ts';
import { CommitmentResolver } from './commitment.resolver.ts';

export const commitment = concept(Commitment, { resolvers: [CommitmentResolver] });
