import { connectionOf } from '@hub/kit/connection.ts';
import { Commitment } from './commitment.entity.ts';

export const CommitmentConnection = connectionOf('Commitment', () => Commitment);
