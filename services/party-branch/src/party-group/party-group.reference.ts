import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { PartyGroup } from './party-group.entity.ts';

export const resolvePartyGroup: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(PartyGroup).load(id);
