import { concept } from '@hub/kit/concept.ts';
import { JointMeeting } from './joint-meeting.entity.ts';
import { JointMeetingResolver } from './joint-meeting.resolver.ts';

export const jointMeeting = concept(JointMeeting, { resolvers: [JointMeetingResolver] });
