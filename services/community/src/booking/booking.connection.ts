import { connectionOf } from '@hub/kit/connection.ts';
import { Booking } from './booking.entity.ts';

export const BookingConnection = connectionOf('Booking', () => Booking);
