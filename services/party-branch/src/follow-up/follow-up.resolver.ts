import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FollowUp } from './follow-up.entity.ts';
import { isOverdue } from './follow-up.rules.ts';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Boolean, { description: '逾期: whether its day has passed and it is not done.' })
  overdue(@Root() followUp: FollowUp, @Ctx() { clock }: Context): boolean {
    return isOverdue(followUp, localDay(clock.now()));
  }
}
