import { z } from 'zod';

const most = z.coerce.number().int().positive().max(1_000_000_000);

export const signInSettings = {
  HUB_SIGN_IN_FAILURES_PER_NAME: most
    .default(10)
    .describe(
      'Sign-ins to one name that may fail within a quarter of an hour from one device or address; from everywhere together, further ones are answered late.',
    ),
  HUB_SIGN_IN_FAILURES_PER_ADDRESS: most
    .default(100)
    .describe('Sign-ins of any name that may fail from one address within a quarter of an hour.'),
};
