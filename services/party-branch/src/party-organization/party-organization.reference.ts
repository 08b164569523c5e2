import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { PartyOrganization } from './party-organization.entity.ts';

export const resolvePartyOrganization: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(PartyOrganization).load(id);
