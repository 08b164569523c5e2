import { meetingRoles, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, forUnit, inCommunity, type Rule } from '@hub/kit/rule.ts';
import type { Attendance } from './attendance.entity.ts';

type Of = Pick<Attendance, 'communityId' | 'unitId'>;

export const seesAttendance: Rule<Of> = inCommunity('communityId', ...meetingRoles);

/** Who is there and who is missing is for the record to say, not for the unit. */
export const canAttest: Rule<Of> = inCommunity('communityId', 'CHAIR', 'RECORDER');

/** The recorder marks anyone; a unit answers for itself. */
export const canMark: Rule<Of> = anyOf(canAttest, forUnit({ of: 'unitId', in: 'communityId' }, ...unitRoles));
