import { type Hub, type HubOptions, openHub } from '@hub/gateway/hub.ts';
import { readLimits } from '@hub/gateway/limits/limits.ts';
import { testIssuer } from './tokens.ts';

/** What a test decides of a hub; the rest is as for every test. */
export type TestHubOptions = Pick<HubOptions, 'placements'> & Partial<HubOptions>;

export const secret = 'a secret of the tests alone, 32 characters';

const limits = readLimits({ atHub: true });

/** A hub that takes the tests' own tokens, and as many writes and reads as a race needs. */
export const openTestHub = (options: TestHubOptions): Promise<Hub> =>
  openHub({
    secret,
    origin: 'http://localhost',
    issuers: (own) => [...own, testIssuer],
    writeRates: { perMinute: 1_000_000 },
    limits: { ...limits, cost: { ...limits.cost, perMinute: undefined, perMinuteOfNobody: undefined } },
    ...options,
  });
