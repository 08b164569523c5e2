import { auditTrailPart } from '@hub/kit/audit-trail.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { AccessToken } from './access-token/access-token.entity.ts';
import { resolveAccessToken } from './access-token/access-token.reference.ts';
import { AccessTokenResolver } from './access-token/access-token.resolver.ts';
import { ClockResolver } from './clock/clock.resolver.ts';
import { Grant } from './grant/grant.entity.ts';
import { resolveGrant } from './grant/grant.reference.ts';
import { GrantResolver } from './grant/grant.resolver.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { SignIn } from './migrations/0003-sign-in.ts';
import { HubSecret } from './migrations/0004-hub-secret.ts';
import { Rates } from './migrations/0005-rates.ts';
import { MinuteCounts } from './migrations/0006-minute-counts.ts';
import { Account } from './person/account.entity.ts';
import { Person } from './person/person.entity.ts';
import { resolvePerson } from './person/person.reference.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { resolveUnit } from './unit/unit.reference.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { Unit } from './unit/unit.stub.ts';

const auditTrail = auditTrailPart('identity');

/** 身份: who signs in, which roles they hold, and the tokens of units' programs. */
export const subgraph: Subgraph = {
  name: 'identity',
  entities: [AccessToken, Account, Grant, Person],
  resolvers: [
    AccessTokenResolver,
    auditTrail.resolver,
    ClockResolver,
    GrantResolver,
    PersonResolver,
    UnitResolver,
  ],
  orphanedTypes: [Unit],
  references: {
    AuditTrail: auditTrail.resolveReference,
    AccessToken: resolveAccessToken,
    Grant: resolveGrant,
    Person: resolvePerson,
    Unit: resolveUnit,
  },
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
    { name: '0003-sign-in', class: SignIn },
    { name: '0004-hub-secret', class: HubSecret },
    { name: '0005-rates', class: Rates },
    { name: '0006-minute-counts', class: MinuteCounts },
  ],
};
