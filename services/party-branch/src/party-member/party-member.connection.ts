import { connectionOf } from '@hub/kit/connection.ts';
import { PartyMember } from './party-member.entity.ts';

export const PartyMemberConnection = connectionOf('PartyMember', () => PartyMember);
