import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { InServiceMember } from './in-service-member.stub.ts';

export const resolveInServiceMember: ReferenceResolver = async ({ id, skills, homeCommunity, shiftsAhead }) =>
  Object.assign(new InServiceMember(uuidFrom(id)), { skills, homeCommunity, shiftsAhead });
