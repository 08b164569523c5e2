import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { JointMeeting } from './joint-meeting.stub.ts';

export const resolveJointMeeting: ReferenceResolver = async ({ id, community }) =>
  Object.assign(new JointMeeting(uuidFrom(id)), { community });
