import { connectionOf } from '@hub/kit/connection.ts';
import { AccessToken } from './access-token.entity.ts';

export const AccessTokenConnection = connectionOf('AccessToken', () => AccessToken);
