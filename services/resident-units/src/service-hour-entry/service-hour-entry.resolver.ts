import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Community, Shift } from '../foreign-types.ts';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { ShiftSignup } from '../shift-signup/shift-signup.entity.ts';
import * as hours from './service-hour-entry.commands.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import { DisputeHoursInput, ReviewHoursInput, VoidHoursInput } from './service-hour-entry.inputs.ts';
import { canDispute, canReview } from './service-hour-entry.policy.ts';

@Resolver(() => ServiceHourEntry)
export class ServiceHourEntryResolver {
  @DoneBy(canReview)
  @Mutation(() => ServiceHourEntry, {
    nullable: true,
    description: '审核时长: approve, adjust or reject an entry.',
  })
  reviewHours(
    @Arg('input', () => ReviewHoursInput) input: ReviewHoursInput,
    @Ctx() context: Context,
  ): Promise<ServiceHourEntry> {
    return hours.review(context, input);
  }

  @DoneBy(canDispute)
  @Mutation(() => ServiceHourEntry, {
    nullable: true,
    description: '提出异议: ask for the correction of one’s hours.',
  })
  disputeHours(
    @Arg('input', () => DisputeHoursInput) input: DisputeHoursInput,
    @Ctx() context: Context,
  ): Promise<ServiceHourEntry> {
    return hours.dispute(context, input);
  }

  @DoneBy(canReview)
  @Mutation(() => ServiceHourEntry, {
    nullable: true,
    description: '作废时长: take an entry out of the books that should not be in them.',
  })
  voidHours(
    @Arg('input', () => VoidHoursInput) input: VoidHoursInput,
    @Ctx() context: Context,
  ): Promise<ServiceHourEntry> {
    return hours.voidEntry(context, input);
  }

  @FieldResolver(() => InServiceMember, { nullable: true, description: '在职党员: who served.' })
  member(@Root() { member }: ServiceHourEntry, @Ctx() { loaders }: Context): Promise<InServiceMember | null> {
    return loaders.byId(InServiceMember).load(member.id);
  }

  @FieldResolver(() => ShiftSignup, { nullable: true, description: '报名: on which sign-up.' })
  signup(@Root() { signup }: ServiceHourEntry, @Ctx() { loaders }: Context): Promise<ShiftSignup | null> {
    return loaders.byId(ShiftSignup).load(signup.id);
  }

  @FieldResolver(() => Shift, { nullable: true, description: '班次: in which shift.' })
  shift(@Root() { shiftId }: ServiceHourEntry): Shift {
    return new Shift(shiftId);
  }

  @FieldResolver(() => Community, { nullable: true, description: '社区: for which community.' })
  community(@Root() { communityId }: ServiceHourEntry): Community {
    return new Community(communityId);
  }
}
