import { secretSettings } from '@hub/identity/sign-in/secret.ts';
import { signInSettings } from '@hub/identity/sign-in/sign-in-settings.ts';
import { httpAddress } from '@hub/kit/addresses.ts';
import { httpSettings } from '@hub/kit/http/http-settings.ts';
import { serviceSettings } from '@hub/kit/http/service-token.ts';
import { anchorSettings } from '@hub/kit/anchors.ts';
import { databaseSettings } from '@hub/kit/database-settings.ts';
import { issuerSettings } from '@hub/kit/issuers.ts';
import { dataSettings, databaseSettingsOf } from '@hub/kit/placed-database.ts';
import { traceSettings } from '@hub/kit/watching/trace-settings.ts';
import { watchSettings } from '@hub/kit/watching/watch-settings.ts';
import { z } from 'zod';
import { waitingSettings } from './channel/settings.ts';
import { corsSettings } from './cors.ts';
import { settingsOfLimits } from './limits/limits.ts';
import { subgraphNames } from './supergraph/names.ts';

const url = httpAddress().optional();

export const executorSettings = {
  HUB_EXECUTOR: z
    .enum(['compiled', 'stock'])
    .default('compiled')
    .describe('Who executes the plans of queries: the hub, or Apollo’s own, with which the hub is compared.'),
};

export const addressSettings = {
  HOST: z.string().default('127.0.0.1').describe('The address of this machine at which it listens.'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('The port at which it listens; 0 takes a free one. A subgraph’s process has 4001 to 4004.'),
  HUB_URL: url.describe('Where the hub is reached from outside, if not at HOST and PORT.'),
};

export const placementSettings = {
  COMMUNITY_URL: url.describe('The subgraph community in a process of its own, instead of in the hub’s.'),
  PARTY_BRANCH_URL: url.describe('The subgraph party-branch, likewise.'),
  RESIDENT_UNITS_URL: url.describe('The subgraph resident-units, likewise.'),
};

export const demonstrationSettings = {
  HUB_DEMONSTRATION: z
    .enum(['auto', 'off'])
    .default('auto')
    .describe(
      '`auto` loads demonstration data at the first start where no database is given, `off` never. `npm run demo` asks for it anywhere.',
    ),
};

export const databaseUrlSettings = databaseSettingsOf(subgraphNames);

const gatewaySettings = {
  ...addressSettings,
  ...dataSettings,
  ...secretSettings,
  ...signInSettings,
  ...placementSettings,
  ...executorSettings,
  ...waitingSettings,
  ...demonstrationSettings,
  ...httpSettings,
  ...corsSettings,
  ...serviceSettings,
  ...anchorSettings,
};

/** All that `npm start` reads, every one of them optional. */
export const settingsOfHub = {
  ...gatewaySettings,
  ...issuerSettings,
  ...databaseUrlSettings,
  ...databaseSettings,
  ...httpSettings,
  ...watchSettings,
  ...traceSettings,
  ...settingsOfLimits,
};

export type GatewayConfig = z.infer<z.ZodObject<typeof gatewaySettings>>;
