import { concept } from '@hub/kit/concept.ts';
import { PartyGroup } from './party-group.entity.ts';
import { PartyGroupResolver } from './party-group.resolver.ts';

export const partyGroup = concept(PartyGroup, { resolvers: [PartyGroupResolver] });
