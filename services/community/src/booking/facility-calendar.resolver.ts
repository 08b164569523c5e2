import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FacilityCalendar, Slot } from '../facility/facility-calendar.ts';
import { freeSlots } from './booking.rules.ts';
import { holdingStates, shownStates } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

@Resolver(() => FacilityCalendar)
export class FacilityCalendarResolver {
  @FieldResolver(() => [BookingOccurrence], {
    description: '场次: what is booked or asked for, in order of time.',
  })
  occurrences(@Root() calendar: FacilityCalendar, @Ctx() context: Context): Promise<BookingOccurrence[]> {
    return occurrencesIn(calendar, shownStates, context);
  }

  @FieldResolver(() => [Slot], { description: '空闲时段: when at least one unit of it can be used.' })
  async freeSlots(
    @Root() calendar: FacilityCalendar,
    @Arg('minMinutes', () => Int, { defaultValue: 60, description: '最短分钟: leave out shorter stretches.' })
    minMinutes: number,
    @Ctx() context: Context,
  ): Promise<Slot[]> {
    const holding = await occurrencesIn(calendar, holdingStates, context);
    const taken = holding.map(({ occupiedFrom, occupiedTo, unitNo }) => ({
      from: occupiedFrom,
      to: occupiedTo,
      unitNo: unitNo ?? 0,
    }));
    return freeSlots(calendar.facility, calendar.period, taken, minMinutes);
  }
}

const occurrencesIn = (
  { facility, period }: FacilityCalendar,
  states: typeof shownStates | typeof holdingStates,
  { loaders }: Context,
): Promise<BookingOccurrence[]> =>
  loaders
    .manyBy(BookingOccurrence, 'facility', {
      where: { state: { $in: [...states] }, startsAt: { $lt: period.to }, endsAt: { $gt: period.from } },
      orderBy: { startsAt: 'asc', id: 'asc' },
    })
    .load(facility.id);
