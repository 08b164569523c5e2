import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { CheckInReport } from './check-in-report.entity.ts';

export const resolveCheckInReport: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(CheckInReport).load(id);
