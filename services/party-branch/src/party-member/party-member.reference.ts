import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { PartyMember } from './party-member.entity.ts';

export const resolvePartyMember: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(PartyMember).load(id);
