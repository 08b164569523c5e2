import { concept } from '@hub/kit/concept.ts';
import { Attendance } from './attendance.entity.ts';
import * as writes from './attendance.writes.ts';

export const attendance = concept(Attendance, { writes });
