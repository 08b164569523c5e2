import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import * as followUps from './follow-up.commands.ts';
import { FollowUp } from './follow-up.entity.ts';
import { ReportFollowUpInput } from './follow-up.inputs.ts';
import { canReport } from './follow-up.policy.ts';
import { isOverdue } from './follow-up.rules.ts';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @DoneBy(canReport)
  @Mutation(() => FollowUp, { nullable: true, description: '汇报督办: report progress; 100 finishes it.' })
  reportFollowUp(
    @Arg('input', () => ReportFollowUpInput) input: ReportFollowUpInput,
    @Ctx() context: Context,
  ): Promise<FollowUp> {
    return followUps.report(context, input);
  }

  @FieldResolver(() => Boolean, { description: '逾期: whether its day has passed and it is not done.' })
  overdue(@Root() followUp: FollowUp, @Ctx() { clock }: Context): boolean {
    return isOverdue(followUp, localDay(clock.now()));
  }
}
