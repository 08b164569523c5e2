import { connectionOf } from '@hub/kit/connection.ts';
import { FollowUp } from './follow-up.entity.ts';

export const FollowUpConnection = connectionOf('FollowUp', () => FollowUp);
