import { participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule, signedIn } from '@hub/kit/rule.ts';
import type { Community } from '../community/community.entity.ts';
import type { Household } from './household.entity.ts';

type Of = Pick<Household, 'community'>;

/** Who keeps the register of households, and so knows which there are; no one who watches over the community does. */
export const keepsRegister: Rule<Of> = inCommunity('community', 'COMMUNITY_WORKER', 'BRANCH_SECRETARY');

/** Whoever has a live case of their own knows of its household too: `knownHousehold` looks for it. */
export const seesHousehold: Rule<Of> = {
  ...keepsRegister,
  scopes: [...keepsRegister.scopes, ['PERSON', 'case=LIVE']],
};

export const canRegister: Rule<Of> = inCommunity('community', 'COMMUNITY_WORKER');

/** Who gives others a reason to know of a household. */
export const canOpenCase: Rule<Of> = keepsRegister;

/** Who has read what, and for what, the community's worker tells the household. */
export const seesAccesses: Rule<Of> = inCommunity('community', 'COMMUNITY_WORKER');

/** What is restricted is read for a live case of one's own, named as the request's purpose: `reveal` asks for it. */
export const withPurpose: Rule<object> = { ...signedIn, scopes: [['PERSON', 'purpose=case']] };

/** Of all households only their counts are told, and those to whom they say something. */
export const seesCounts: Rule<Pick<Community, 'id'>> = inCommunity('id', ...participants);
