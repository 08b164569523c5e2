import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockMeeting } from '../joint-meeting/joint-meeting.commands.ts';
import type { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { Attendance } from './attendance.entity.ts';
import {
  attendanceNotFound,
  attendanceNotOpen,
  cannotInviteAgain,
  mayNot,
  proxyNotAMember,
} from './attendance.errors.ts';
import type { MarkAttendanceInput } from './attendance.inputs.ts';
import { canAttest, canMark } from './attendance.policy.ts';
import { AttendanceState } from './attendance.state.ts';

/** Marks what a unit answers to the invitation, and who is there when the meeting is held. */
export const mark = (context: Context, input: MarkAttendanceInput): Promise<Attendance> =>
  write(context, 'markAttendance', input, async (tx) => {
    const meeting = await lockMeeting(tx, context.actor, input.meetingId);
    const unitId = uuidFrom(input.unitId);
    const found = await tx.findOne(Attendance, { meeting, unitId });
    const attendance = known(context.actor, found, () => attendanceNotFound(unitId));
    const attests = [AttendanceState.PRESENT, AttendanceState.ABSENT_UNEXCUSED].includes(input.state);
    if (attests && !canAttest.allows(context.actor, attendance)) throw mayNot.attest();
    if (!canMark.allows(context.actor, attendance)) throw mayNot.mark();
    if (!isOpen(meeting.state, attests)) throw attendanceNotOpen(meeting.state);
    if (input.state === AttendanceState.PROXY) await requireMember(tx, meeting, unitId, input.proxyUnitId);
    apply(attendance, input, context.clock.now());
    return attendance;
  });

const { CONVENED, IN_SESSION } = MeetingState;
const beforeSession = [MeetingState.AGENDA_OPEN, MeetingState.AGENDA_FROZEN, CONVENED, IN_SESSION];

const isOpen = (state: MeetingState, attests: boolean): boolean =>
  (attests ? [CONVENED, IN_SESSION] : beforeSession).includes(state);

function apply(attendance: Attendance, input: MarkAttendanceInput, now: Date): void {
  const { state, representativeName, proxyUnitId } = input;
  if (state === AttendanceState.PRESENT) attendance.arrive(now, representativeName);
  else if (state === AttendanceState.ACCEPTED) attendance.accept(representativeName);
  else if (state === AttendanceState.LEAVE) attendance.excuse();
  else if (state === AttendanceState.PROXY) attendance.delegate(uuidFrom(proxyUnitId ?? ''));
  else if (state === AttendanceState.ABSENT_UNEXCUSED) attendance.miss();
  else throw cannotInviteAgain();
}

async function requireMember(
  tx: EntityManager,
  meeting: JointMeeting,
  unitId: string,
  proxyUnitId?: string | null,
): Promise<void> {
  const proxy = proxyUnitId && proxyUnitId !== unitId ? uuidFrom(proxyUnitId) : null;
  if (!proxy || !(await tx.count(Attendance, { meeting, unitId: proxy }))) throw proxyNotAMember();
}
