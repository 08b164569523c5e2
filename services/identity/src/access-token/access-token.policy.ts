import { forUnit, type Rule } from '@hub/kit/rule.ts';
import type { AccessToken } from './access-token.entity.ts';

/** The head answers for what the unit's programs do, and so makes, sees and revokes their tokens. */
export const isForHead: Rule<Pick<AccessToken, 'unitId' | 'communityId'>> = forUnit(
  { of: 'unitId', in: 'communityId' },
  'UNIT_HEAD',
);
