import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CheckInReport } from './check-in-report.entity.ts';
import { isOverdue } from './check-in-report.rules.ts';

@Resolver(() => CheckInReport)
export class CheckInReportResolver {
  @FieldResolver(() => Boolean, { description: '逾期未续: whether its day to be renewed has passed.' })
  overdue(@Root() report: CheckInReport, @Ctx() { clock }: Context): boolean {
    return isOverdue(report, localDay(clock.now()));
  }
}
