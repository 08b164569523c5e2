import { connectionOf } from '@hub/kit/connection.ts';
import { ShiftSignup } from './shift-signup.entity.ts';

export const ShiftSignupConnection = connectionOf('ShiftSignup', () => ShiftSignup);
