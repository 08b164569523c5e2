import type { Role } from '../gql/graphql.ts';
import type { SentenceKey } from '../words/language.tsx';

export interface Page {
  path: string;
  title: SentenceKey;
}

const meeting: Page = { path: '/meeting', title: 'page.meeting' };
const unit: Page = { path: '/unit', title: 'page.unit' };
const me: Page = { path: '/me', title: 'page.me' };
const community: Page = { path: '/community', title: 'page.community' };
export const publicPage: Page = { path: '/public', title: 'page.public' };

/** The pages of each role; they land on the first. */
export const pagesOf: Readonly<Record<Role, readonly [Page, ...Page[]]>> = {
  CHAIR: [meeting, community, publicPage],
  RECORDER: [meeting, publicPage],
  BRANCH_SECRETARY: [meeting, community, publicPage],
  COMMUNITY_WORKER: [community, meeting, publicPage],
  LIAISON: [unit, meeting, publicPage],
  UNIT_HEAD: [unit, meeting, publicPage],
  IN_SERVICE_MEMBER: [me, publicPage],
  STREET_OFFICE: [meeting, publicPage],
  AUDITOR: [meeting, publicPage],
  GROUP_LEADER: [meeting, publicPage],
  RESIDENT_REP: [meeting, publicPage],
  VOLUNTEER: [publicPage],
};
