import type { MeetingPageQuery } from '../../gql/graphql.ts';

/** The parts of the board's answer, by what they are. */
export type Meeting = NonNullable<MeetingPageQuery['jointMeetingAgenda']>;
export type Item = Meeting['agenda'][number];
export type Seat = Meeting['attendances'][number];
export type Subject = NonNullable<NonNullable<Item['subjects']>[number]>;
export type Resolution = NonNullable<MeetingPageQuery['resolutions']>['edges'][number]['node'];
export type FollowUp = Resolution['followUps'][number];
