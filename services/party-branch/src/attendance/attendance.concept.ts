import { concept } from '@hub/kit/concept.ts';
import { Attendance } from './attendance.entity.ts';
import { AttendanceResolver } from './attendance.resolver.ts';

export const attendance = concept(Attendance, { resolvers: [AttendanceResolver] });
