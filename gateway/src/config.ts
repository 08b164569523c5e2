import { readConfig } from '@hub/kit/config.ts';
import { z } from 'zod';

const url = z.url().optional();

/** The settings of `npm start`, all of them optional. */
export const readGatewayConfig = () =>
  readConfig({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HUB_DATA: z.string().default('data'),
    COMMUNITY_DATABASE_URL: url,
    PARTY_BRANCH_DATABASE_URL: url,
    RESIDENT_UNITS_DATABASE_URL: url,
    COMMUNITY_URL: url,
    PARTY_BRANCH_URL: url,
    RESIDENT_UNITS_URL: url,
  });

export type GatewayConfig = ReturnType<typeof readGatewayConfig>;
