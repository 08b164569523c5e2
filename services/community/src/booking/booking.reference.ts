import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Booking } from './booking.entity.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

export const resolveBooking: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Booking).load(id);

export const resolveBookingOccurrence: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(BookingOccurrence).load(id);
