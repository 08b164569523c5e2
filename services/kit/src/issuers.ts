import { z } from 'zod';
import { httpAddress } from './addresses.ts';
import { readConfig } from './config.ts';
import { publishedEnds } from './ended-tokens.ts';
import { type Issuer, publishedKeys } from './token.ts';

/** What every token of the hub says it is, and for whom. */
export const hubTokens = {
  issuer: 'co-building-hub',
  audience: 'co-building-hub',
  lifeSeconds: 300,
} as const;

const url = httpAddress().optional();

/** An outside issuer says for how long its tokens live; a day is the most the hub believes it. */
const outsideLifeSeconds = 86_400;

export const issuerSettings = {
  HUB_JWKS_URL: httpAddress()
    .default('http://127.0.0.1:4000/.well-known/jwks.json')
    .describe(
      'For a subgraph in a process of its own: where the hub’s public keys are, and beside them which tokens have ended.',
    ),
  OIDC_ISSUER: url.describe('An outside OIDC issuer whose tokens count too, as it names itself.'),
  OIDC_JWKS_URL: url.describe('Where that issuer publishes its keys.'),
  OIDC_AUDIENCE: z.string().default(hubTokens.audience).describe('For whom that issuer’s tokens must be.'),
  OIDC_SUBJECT_CLAIM: z.string().default('sub').describe('The claim with the person’s id.'),
  OIDC_GRANTS_CLAIM: z.string().default('grants').describe('The claim with the person’s grants.'),
};

/**
 * Whose tokens count, as the environment has it: the hub's own, and those of an outside OIDC issuer where one is
 * configured. What is known of the hub's own is at hand in the gateway's process, and at HUB_JWKS_URL for everyone else.
 */
export function configuredIssuers(atHand?: Pick<Issuer, 'keys' | 'ended'>): Issuer[] {
  const config = readConfig(issuerSettings);
  const own = { ...hubTokens, ...(atHand ?? publishedAt(config.HUB_JWKS_URL)) };
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl, OIDC_AUDIENCE: audience } = config;
  if (!issuer || !jwksUrl) return [own];
  const claims = { subject: config.OIDC_SUBJECT_CLAIM, grants: config.OIDC_GRANTS_CLAIM };
  return [own, { issuer, audience, claims, keys: publishedKeys(jwksUrl), lifeSeconds: outsideLifeSeconds }];
}

/** What a hub publishes of its tokens. */
export const publishedAt = (jwksUrl: string): Pick<Issuer, 'keys' | 'ended'> => ({
  keys: publishedKeys(jwksUrl),
  ended: publishedEnds(jwksUrl),
});

/** For who takes no tokens of the hub's own: those of the outside issuer, where one is configured. */
export const outsideIssuers = (): Issuer[] =>
  configuredIssuers().filter(({ issuer }) => issuer !== hubTokens.issuer);
