import { connectionOf } from '@hub/kit/connection.ts';
import { Grant } from './grant.entity.ts';

export const GrantConnection = connectionOf('Grant', () => Grant);
