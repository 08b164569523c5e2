import { concept } from '@hub/kit/concept.ts';
import { PartyMember } from './party-member.entity.ts';
import { PartyMemberResolver } from './party-member.resolver.ts';

export const partyMember = concept(PartyMember, { resolvers: [PartyMemberResolver] });
