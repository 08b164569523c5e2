import { connectionOf } from '@hub/kit/connection.ts';
import { Need } from './need.entity.ts';

export const NeedConnection = connectionOf('Need', () => Need);
