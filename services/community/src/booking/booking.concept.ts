import { concept } from '@hub/kit/concept.ts';
import { Booking } from './booking.entity.ts';
import { BookingResolver } from './booking.resolver.ts';
import * as writes from './booking.writes.ts';
import {
  CommunityBookingsResolver,
  FacilityBookingsResolver,
  UnitBookingsResolver,
} from './booking-lists.resolver.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';
import { FacilityCalendarResolver } from './facility-calendar.resolver.ts';

export const booking = concept(Booking, {
  with: [BookingOccurrence],
  resolvers: [
    BookingResolver,
    CommunityBookingsResolver,
    FacilityBookingsResolver,
    FacilityCalendarResolver,
    UnitBookingsResolver,
  ],
  writes,
});
