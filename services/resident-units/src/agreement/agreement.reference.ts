import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Agreement } from './agreement.entity.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

export const resolveAgreement: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Agreement).load(id);

export const resolveAgreementClause: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(AgreementClause).load(id);
