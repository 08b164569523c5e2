import type { UnitPageQuery } from '../../gql/graphql.ts';

/** The parts of the desk's answer, by what they are. */
export type Unit = NonNullable<UnitPageQuery['unit']>;
export type Promised = Unit['commitments']['edges'][number]['node'];
export type Agreement = Unit['agreements']['edges'][number]['node'];
export type Lent = NonNullable<Unit['lentFacilities']>[number];
export type Asked = Lent['bookings']['edges'][number]['node'];
export type Seat = NonNullable<Unit['attendance']>['edges'][number]['node'];
export type OwnBooking = NonNullable<Unit['bookings']>['edges'][number]['node'];
export type FollowUp = NonNullable<Unit['followUps']>['edges'][number]['node'];
export type Need = NonNullable<UnitPageQuery['needs']>['edges'][number]['node'];
export type Token = NonNullable<Unit['accessTokens']>['edges'][number]['node'];
