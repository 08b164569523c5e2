import { concept } from '@hub/kit/concept.ts';
import { FollowUp } from './follow-up.entity.ts';
import { FollowUpResolver } from './follow-up.resolver.ts';
import * as writes from './follow-up.writes.ts';

export const followUp = concept(FollowUp, { resolvers: [FollowUpResolver], writes });
