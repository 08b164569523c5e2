import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Attendance } from './attendance.entity.ts';

export const resolveAttendance: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(Attendance).load(id);
