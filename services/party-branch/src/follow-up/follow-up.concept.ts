import { concept } from '@hub/kit/concept.ts';
import { FollowUp } from './follow-up.entity.ts';
import { FollowUpResolver } from './follow-up.resolver.ts';

export const followUp = concept(FollowUp, { resolvers: [FollowUpResolver] });
