import { connectionOf } from '@hub/kit/connection.ts';
import { Resolution } from './resolution.entity.ts';

export const ResolutionConnection = connectionOf('Resolution', () => Resolution);
