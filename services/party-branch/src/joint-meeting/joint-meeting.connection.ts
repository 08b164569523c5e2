import { connectionOf } from '@hub/kit/connection.ts';
import { JointMeeting } from './joint-meeting.entity.ts';

export const JointMeetingConnection = connectionOf('JointMeeting', () => JointMeeting);
