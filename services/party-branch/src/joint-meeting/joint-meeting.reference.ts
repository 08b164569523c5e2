import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { JointMeeting } from './joint-meeting.entity.ts';

export const resolveJointMeeting: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(JointMeeting).load(id);
