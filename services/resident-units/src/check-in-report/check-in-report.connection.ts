import { connectionOf } from '@hub/kit/connection.ts';
import { CheckInReport } from './check-in-report.entity.ts';

export const CheckInReportConnection = connectionOf('CheckInReport', () => CheckInReport);
