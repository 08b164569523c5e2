import type { MePageQuery } from '../../gql/graphql.ts';

/** The parts of the page's answer, by what they are. */
export type Member = NonNullable<NonNullable<MePageQuery['me']>['inServiceMember']>;
export type Signup = Member['signups']['edges'][number]['node'];
export type Entry = Member['entries']['edges'][number]['node'];
export type OfferedShift = NonNullable<Member['recommendedShifts']>[number];

/** Where a shift is served, as far as anybody has said. */
export const placeOf = (shift: Signup['shift']): string =>
  [shift?.activity?.booking?.facility?.name, shift?.place].filter(Boolean).join(' · ');
