import { connectionOf } from '@hub/kit/connection.ts';
import { Attendance } from './attendance.entity.ts';

export const AttendanceConnection = connectionOf('Attendance', () => Attendance);
