import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
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
}
