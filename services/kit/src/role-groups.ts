import { type Role, roles } from './actor.ts';

/** Whoever has to do with a community at all. */
export const participants: readonly Role[] = roles;

/** Those for whom a joint meeting is: units and community, not those who serve their hours. */
export const meetingRoles: readonly Role[] = roles.filter(
  (role) => role !== 'IN_SERVICE_MEMBER' && role !== 'VOLUNTEER',
);

/** Those who run the community's affairs, and those who watch over them. */
export const officers: readonly Role[] = [
  'CHAIR',
  'RECORDER',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
  'STREET_OFFICE',
  'AUDITOR',
];

/** Those who speak for a unit. */
export const unitRoles = ['LIAISON', 'UNIT_HEAD'] as const;
