import type { Context } from '@hub/kit/context.ts';
import type { Loaders } from '@hub/kit/loaders.ts';
import type { Period } from '@hub/kit/period.ts';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FacilityCalendar, Slot } from '../facility/facility-calendar.ts';
import { minutesOutOfRange } from './booking.errors.ts';
import { occupied } from './booking.placement.ts';
import { day } from './booking.rules.ts';
import { freeSlots, isTooShortOrLong } from './booking.slots.ts';
import { holdingStates, shownStates } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

@Resolver(() => FacilityCalendar)
export class FacilityCalendarResolver {
  @FieldResolver(() => [BookingOccurrence], {
    description: '场次: what is booked or asked for, in order of time.',
  })
  occurrences(
    @Root() { facility, period }: FacilityCalendar,
    @Ctx() { loaders }: Context,
  ): Promise<BookingOccurrence[]> {
    return occurrencesIn(period, shownStates, loaders).load(facility.id);
  }

  @FieldResolver(() => [Slot], {
    description:
      '空闲时段: stretches that can still be asked for, each with one unit free throughout; with several units they may overlap.',
  })
  async freeSlots(
    @Root() { facility, period }: FacilityCalendar,
    @Arg('minMinutes', () => Int, {
      defaultValue: 60,
      description: '最短分钟: leave out shorter stretches, 1 to 132480.',
    })
    minMinutes: number,
    @Ctx() { facts, clock }: Context,
  ): Promise<Slot[]> {
    if (isTooShortOrLong(minMinutes)) throw minutesOutOfRange();
    const holding = await occurrencesIn(withBuffers(period), holdingStates, facts).load(facility.id);
    return freeSlots({ facility, period, minMinutes, now: clock.now() }, holding.map(occupied));
  }
}

const occurrencesIn = (
  { from, to }: Period,
  states: typeof shownStates | typeof holdingStates,
  loaders: Loaders,
) =>
  loaders.manyBy(BookingOccurrence, 'facility', {
    where: { state: { $in: [...states] }, startsAt: { $lt: to }, endsAt: { $gt: from } },
    orderBy: { startsAt: 'asc', id: 'asc' },
  });

/** What lies outside a period can reach into it by its own buffer, and be in the way of a new one; each is a day at most. */
const withBuffers = ({ from, to }: Period): Period => ({
  from: new Date(from.getTime() - 2 * day),
  to: new Date(to.getTime() + 2 * day),
});
