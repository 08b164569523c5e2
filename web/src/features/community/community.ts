import type {
  CommunityPageQuery,
  DeliveredCommitmentFragment,
  ReviewedEntryFragment,
} from '../../gql/graphql.ts';

/** The parts of the desk's answer, by what they are. */
export type Community = NonNullable<CommunityPageQuery['community']>;
export type Asked = Community['bookings']['edges'][number]['node'];
export type Need = Community['needs']['edges'][number]['node'];
export type Entry = ReviewedEntryFragment;
export type Shift = NonNullable<CommunityPageQuery['openShifts']>[number];
export type Delivered = DeliveredCommitmentFragment;
export type Delivery = Delivered['deliveries'][number];
