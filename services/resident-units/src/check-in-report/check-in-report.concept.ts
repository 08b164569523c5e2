import { concept } from '@hub/kit/concept.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { CheckInReportResolver } from './check-in-report.resolver.ts';
import * as writes from './check-in-report.writes.ts';

export const checkInReport = concept(CheckInReport, { resolvers: [CheckInReportResolver], writes });
