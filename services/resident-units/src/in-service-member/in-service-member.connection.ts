import { connectionOf } from '@hub/kit/connection.ts';
import { InServiceMember } from './in-service-member.entity.ts';

export const InServiceMemberConnection = connectionOf('InServiceMember', () => InServiceMember);
