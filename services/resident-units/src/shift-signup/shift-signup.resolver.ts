import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Shift } from '../foreign-types.ts';
import { ServiceHourEntry } from '../service-hour-entry/service-hour-entry.entity.ts';
import { ShiftSignup } from './shift-signup.entity.ts';
import { SignupState } from './shift-signup.state.ts';

@Resolver(() => ShiftSignup)
export class ShiftSignupResolver {
  @FieldResolver(() => Shift, { nullable: true, description: '班次: for which shift.' })
  shift(@Root() { seats }: ShiftSignup): Shift {
    return new Shift(seats.shiftId);
  }

  @FieldResolver(() => ServiceHourEntry, {
    nullable: true,
    description: '服务时长: what counts of it, once they have left; none if nothing does.',
  })
  async hourEntry(
    @Root() { id }: ShiftSignup,
    @Ctx() { loaders }: Context,
  ): Promise<ServiceHourEntry | null> {
    const [entry] = await loaders.manyBy(ServiceHourEntry, 'signup').load(id);
    return entry ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '候补位次: their place on the waiting list, from 1.',
  })
  async waitlistPosition(@Root() signup: ShiftSignup, @Ctx() { facts }: Context): Promise<number | null> {
    if (signup.state !== SignupState.WAITLISTED) return null;
    const waiting = await facts
      .manyBy(ShiftSignup, 'seats', {
        where: { state: SignupState.WAITLISTED },
        orderBy: { no: 'asc' },
      })
      .load(signup.seats.shiftId);
    return waiting.findIndex(({ id }) => id === signup.id) + 1;
  }
}
