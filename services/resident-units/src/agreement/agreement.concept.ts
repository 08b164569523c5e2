import { concept } from '@hub/kit/concept.ts';
import { Agreement } from './agreement.entity.ts';
import { AgreementResolver } from './agreement.resolver.ts';
import { AgreementClause } from './agreement-clause.entity.ts';
import { AgreementClauseResolver } from './agreement-clause.resolver.ts';
import * as writes from './agreement.writes.ts';

export const agreement = concept(Agreement, {
  with: [AgreementClause],
  resolvers: [AgreementClauseResolver, AgreementResolver],
  writes,
});
