import { concept } from '@hub/kit/concept.ts';
import { PartyOrganization } from './party-organization.entity.ts';
import { PartyOrganizationResolver } from './party-organization.resolver.ts';

export const partyOrganization = concept(PartyOrganization, { resolvers: [PartyOrganizationResolver] });
