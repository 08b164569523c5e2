import { notFound } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { Attendance } from './attendance.entity.ts';
import { attendanceNotOpen, cannotInviteAgain, proxyNotAMember } from './attendance.errors.ts';
import { MarkAttendanceInput } from './attendance.inputs.ts';
import { canAttest, canMark } from './attendance.policy.ts';
import { AttendanceState } from './attendance.state.ts';

/** What a unit answers to the invitation, and who is there when the meeting is held. */
export const markAttendance = writeOn(Attendance, {
  says: '登记出席: mark a unit’s answer, arrival or absence.',
  input: MarkAttendanceInput,
  async about({ meetingId, unitId: id }, writing) {
    const meeting = await writing.row(JointMeeting, meetingId);
    const unitId = uuidFrom(id);
    const found = await writing.tx.findOne(Attendance, { meeting, unitId });
    const noSuchMember = () => notFound({ zh: '成员单位', en: 'member unit' }, unitId);
    return { meeting, attendance: known(writing.actor, found, noSuchMember) };
  },
  by: canMark,
  judged: ({ attendance }) => attendance,
  act: { zh: '登记该单位的出席情况', en: 'mark the attendance of this unit' },
  async run({ meeting, attendance }, input, writing) {
    const attests = [AttendanceState.PRESENT, AttendanceState.ABSENT_UNEXCUSED].includes(input.state);
    if (attests)
      writing.require(canAttest, attendance, { zh: '登记到会或缺席', en: 'mark who is there or missing' });
    if (!isOpen(meeting.state, attests)) throw attendanceNotOpen(meeting.state);
    if (input.state === AttendanceState.PROXY)
      await requireMember(writing.tx, meeting, attendance.unitId, input.proxyUnitId);
    apply(attendance, input, writing.now);
    return attendance;
  },
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
