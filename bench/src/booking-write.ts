import { randomUUID } from 'node:crypto';
import { communityIdOf, idOf } from '@hub/demo/identifiers.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';

/** A room of a community that is given without being asked for; the first community’s, unless another is meant. */
const facilityOf = (no: number): string => idOf({ no }, 'A', 'facility', '宣教评议室');

const hour = 3_600_000;
const hoursADay = 12;

/** An hour of the room for every number, later than anything the demonstration has booked. */
function startOf(no: number): Date {
  const days = 100 + Math.floor(no / hoursADay);
  return new Date(demonstrationStart.getTime() + days * 24 * hour + (no % hoursADay) * hour);
}

export function chairOf(community: number): string {
  return `CHAIR@${communityIdOf({ no: community }, 'A')}`;
}

/** A booking made by the chair, each at its own time. */
export const bookingWrite = {
  as: chairOf(0),
  body(no: number, community = 0): string {
    const startsAt = startOf(no);
    return JSON.stringify({
      query: 'mutation ($input: RequestBookingInput!) { requestBooking(input: $input) { state } }',
      variables: {
        input: {
          clientMutationId: randomUUID(),
          facilityId: facilityOf(community),
          startsAt: startsAt.toISOString(),
          endsAt: new Date(startsAt.getTime() + hour).toISOString(),
          title: '演示·例会',
        },
      },
    });
  },
};
