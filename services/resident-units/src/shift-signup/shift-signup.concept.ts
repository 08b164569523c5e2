import { concept } from '@hub/kit/concept.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import { ShiftSignupResolver } from './shift-signup.resolver.ts';
import * as writes from './shift-signup.writes.ts';

export const shiftSignup = concept(ShiftSignup, { resolvers: [ShiftSignupResolver], writes });
