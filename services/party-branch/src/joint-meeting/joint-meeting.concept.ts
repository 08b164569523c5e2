import { concept } from '@hub/kit/concept.ts';
import { JointMeeting } from './joint-meeting.entity.ts';
import { JointMeetingResolver } from './joint-meeting.resolver.ts';
import * as writes from './joint-meeting.writes.ts';

export const jointMeeting = concept(JointMeeting, { resolvers: [JointMeetingResolver], writes });
