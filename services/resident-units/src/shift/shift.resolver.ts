import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { forbidden } from '@hub/kit/errors.ts';
import type { Page } from '@hub/kit/page.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Shift } from '../foreign-types.ts';
import { checkInCode } from '../shift-seats/check-in-code.ts';
import { ShiftSeats } from '../shift-seats/shift-seats.entity.ts';
import { ShiftSignup, ShiftSignupConnection } from '../shift-signup/shift-signup.entity.ts';
import { canShowCode } from '../shift-signup/shift-signup.policy.ts';
import { SignupState, seatedStates } from '../shift-signup/shift-signup.state.ts';

const showing = { zh: '查看签到码', en: 'see the check-in code' };

@Resolver(() => Shift)
export class ShiftResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '在职党员名额: seats that in-service members may fill.',
  })
  async inServiceCapacity(@Root() { id }: Shift, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.byId(ShiftSeats).load(id))?.capacity ?? null;
  }

  @DoneBy(canShowCode)
  @FieldResolver(() => String, {
    nullable: true,
    description: '签到码: what is shown at the place for members to check in with; it changes every minute.',
  })
  async checkInCode(
    @Root() { id }: Shift,
    @Ctx() { actor, clock, loaders }: Context,
  ): Promise<string | null> {
    const seats = await loaders.byId(ShiftSeats).load(id);
    if (!seats) return null;
    if (!canShowCode.allows(actor, seats)) throw forbidden(showing, canShowCode);
    return checkInCode(seats.checkInSecret, clock.now());
  }

  @FieldResolver(() => ShiftSignupConnection, {
    nullable: true,
    description: '报名: the sign-ups of in-service members, in the order in which seats are given.',
  })
  signups(
    @Root() { id }: Shift,
    @Arg('state', () => SignupState, { nullable: true, description: '状态: only those in it.' })
    state: SignupState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ShiftSignup>> {
    const inOrder = [
      ['no', 'asc'],
      ['id', 'asc'],
    ] as const;
    const list = { where: state ? { state } : {}, orderBy: inOrder };
    return loaders.pageBy(ShiftSignup, 'seats', list, page).load(id);
  }

  @FieldResolver(() => Int, { nullable: true, description: '在职党员报名数: seats that are taken.' })
  inServiceSignups(@Root() { id }: Shift, @Ctx() context: Context): Promise<number> {
    return takenSeats(id, context);
  }

  @FieldResolver(() => Int, { nullable: true, description: '剩余名额: seats that are free.' })
  async inServiceFree(@Root() { id }: Shift, @Ctx() context: Context): Promise<number | null> {
    const seats = await context.loaders.byId(ShiftSeats).load(id);
    return seats && Math.max(0, seats.capacity - (await takenSeats(id, context)));
  }
}

const takenSeats = (shiftId: string, { facts }: Context): Promise<number> =>
  facts
    .batched<number>('taken seats', async (ids, read) => {
      const rows = await read<{ id: string; count: number }>(
        `select seats_shift_id as id, count(*)::int as count from shift_signup
         where seats_shift_id = any($1::uuid[]) and state = any($2) group by seats_shift_id`,
        [ids, seatedStates],
      );
      const byId = new Map(rows.map((row) => [row.id, row.count]));
      return ids.map((id) => byId.get(id) ?? 0);
    })
    .load(shiftId);
