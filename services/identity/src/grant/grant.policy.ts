import type { Role } from '@hub/kit/actor.ts';
import { anyOf, forUnit, inCommunity, type Rule, thePerson, when } from '@hub/kit/rule.ts';
import type { Grant } from './grant.entity.ts';

/** Who gives which role, each within the community or street it is for; a liaison is named by the head of the unit. */
const giversOf: Readonly<Record<Exclude<Role, 'LIAISON'>, readonly Role[]>> = {
  STREET_OFFICE: ['STREET_OFFICE'],
  AUDITOR: ['STREET_OFFICE'],
  CHAIR: ['STREET_OFFICE'],
  BRANCH_SECRETARY: ['STREET_OFFICE'],
  COMMUNITY_WORKER: ['STREET_OFFICE', 'CHAIR'],
  RECORDER: ['STREET_OFFICE', 'CHAIR'],
  UNIT_HEAD: ['STREET_OFFICE', 'CHAIR'],
  RESIDENT_REP: ['CHAIR', 'COMMUNITY_WORKER'],
  GROUP_LEADER: ['BRANCH_SECRETARY'],
  IN_SERVICE_MEMBER: ['BRANCH_SECRETARY'],
  VOLUNTEER: ['BRANCH_SECRETARY'],
};

/** Who gives a grant may end it. */
export const canGive: Rule<Grant> = anyOf(
  ...Object.entries(giversOf).map(([role, givers]) =>
    when<Grant, 'role'>('role', [role as Role], inCommunity('place', ...givers)),
  ),
  when('role', ['LIAISON'], forUnit({ of: 'scope', in: 'communityId' }, 'UNIT_HEAD')),
);

/** Every role that gives some other one. */
export const givers: readonly Role[] = [
  ...new Set([...Object.values(giversOf).flat(), 'UNIT_HEAD' as const]),
];

export const seesGrant: Rule<Grant> = anyOf(
  thePerson('personId'),
  inCommunity('place', 'STREET_OFFICE', 'CHAIR', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'AUDITOR'),
  forUnit({ of: 'scope', in: 'communityId' }, 'UNIT_HEAD'),
);
