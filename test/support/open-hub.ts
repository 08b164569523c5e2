import { type Hub, type HubOptions, openHub } from '@hub/gateway/hub.ts';
import { type Limits, readLimits } from '@hub/gateway/limits/limits.ts';
import { testIssuer } from './tokens.ts';

/** What a test decides of a hub; the rest is as for every test. */
export type TestHubOptions = Pick<HubOptions, 'placements'> & Partial<HubOptions>;

export const secret = 'a secret of the tests alone, 32 characters';

const { cost, ...limits } = readLimits({ atHub: true });

/** The hub's own but for what somebody may ask for within a minute. */
export const testLimits: Limits = {
  ...limits,
  cost: { ...cost, perMinute: undefined, perMinuteOfNobody: undefined },
};

/** As patient as the tests' databases. */
const patient = { HUB_SUBGRAPH_DEADLINE_MS: 60_000, HUB_REQUEST_DEADLINE_MS: 90_000 };

/** A hub that takes the tests' own tokens, and as many writes and reads as a race needs. */
export const openTestHub = (options: TestHubOptions): Promise<Hub> =>
  openHub({
    secret,
    origin: 'http://localhost',
    issuers: (own) => [...own, testIssuer],
    writeRates: { perMinute: 1_000_000 },
    waiting: patient,
    limits: testLimits,
    ...options,
  });
