import { secretSettings } from '@hub/identity/sign-in/secret.ts';
import { readConfig } from '@hub/kit/config.ts';
import { hubData } from '@hub/kit/placed-database.ts';
import { z } from 'zod';
import { waitingSettings } from './channel/settings.ts';

const url = z.url().optional();

/** The settings of `npm start`, all of them optional; databases have theirs, and so has whose tokens count. */
export const readGatewayConfig = () =>
  readConfig({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    ...hubData,
    /** Where the hub is reached from outside, if not at HOST and PORT. */
    HUB_URL: url,
    ...secretSettings,
    COMMUNITY_URL: url,
    PARTY_BRANCH_URL: url,
    RESIDENT_UNITS_URL: url,
    /** How plans of queries are executed: ours, or Apollo's own, with which ours is compared. */
    HUB_EXECUTOR: z.enum(['compiled', 'stock']).default('compiled'),
    ...waitingSettings,
  });

export type GatewayConfig = ReturnType<typeof readGatewayConfig>;
