import type {
  CommunityPageQuery,
  DeliveredCommitmentFragment,
  ReviewedEntryFragment,
  Role,
} from '../../gql/graphql.ts';

/** The parts of the desk's answer, by what they are. */
export type Community = NonNullable<CommunityPageQuery['community']>;
export type Asked = Community['bookings']['edges'][number]['node'];
export type Need = Community['needs']['edges'][number]['node'];
export type Entry = ReviewedEntryFragment;
export type Shift = NonNullable<CommunityPageQuery['openShifts']>[number];
export type Delivered = DeliveredCommitmentFragment;
export type Delivery = Delivered['deliveries'][number];

/** Who decides on the community's own places and accepts what units deliver. */
export const decides = (role: Role): boolean => role === 'CHAIR' || role === 'COMMUNITY_WORKER';

/** Who organises shifts, and reviews the hours served in them. */
export const organises = (role: Role): boolean => role === 'BRANCH_SECRETARY' || role === 'COMMUNITY_WORKER';
