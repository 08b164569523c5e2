import { subgraphOf } from '@hub/kit/concept.ts';
import { accessToken } from './access-token/access-token.concept.ts';
import { ClockResolver } from './clock/clock.resolver.ts';
import { grant } from './grant/grant.concept.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { SignIn } from './migrations/0003-sign-in.ts';
import { HubSecret } from './migrations/0004-hub-secret.ts';
import { Rates } from './migrations/0005-rates.ts';
import { MinuteCounts } from './migrations/0006-minute-counts.ts';
import { EndedTokens } from './migrations/0007-ended-tokens.ts';
import { person } from './person/person.concept.ts';
import { unit } from './unit/unit.concept.ts';

/** 身份: who signs in, which roles they hold, and the tokens of units' programs. */
export const subgraph = subgraphOf('identity', {
  concepts: [accessToken, grant, person, unit],
  resolvers: [ClockResolver],
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
    { name: '0003-sign-in', class: SignIn },
    { name: '0004-hub-secret', class: HubSecret },
    { name: '0005-rates', class: Rates },
    { name: '0006-minute-counts', class: MinuteCounts },
    { name: '0007-ended-tokens', class: EndedTokens },
  ],
});
