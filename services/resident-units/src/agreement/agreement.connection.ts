import { connectionOf } from '@hub/kit/connection.ts';
import { Agreement } from './agreement.entity.ts';

export const AgreementConnection = connectionOf('Agreement', () => Agreement);
