import { concept } from '@hub/kit/concept.ts';
import { Commitment } from './commitment.entity.ts';
import { CommitmentResolver } from './commitment.resolver.ts';
import { CommitmentBoardResolver } from './commitment-board.resolver.ts';
import * as writes from './commitment.writes.ts';

export const commitment = concept(Commitment, {
  resolvers: [CommitmentBoardResolver, CommitmentResolver],
  writes,
});
