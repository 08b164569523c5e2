import { concept } from '@hub/kit/concept.ts';
import { JointMeeting } from '../foreign-types.ts';
import { JointMeetingResolver } from './joint-meeting.resolver.ts';

export const jointMeeting = concept(JointMeeting, { resolvers: [JointMeetingResolver] });
