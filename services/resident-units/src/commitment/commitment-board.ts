import { DateTime, Fen } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Field, Int, ObjectType } from 'type-graphql';
import { seesBoard } from './commitment.policy.ts';

/** What the board's one statement counts. */
export interface BoardTotals {
  pledged: number;
  committed: number;
  delivered: number;
  accepted: number;
  overdue: number;
  moneyCommittedFen: number;
  moneyDeliveredFen: number;
  inKindFen: number;
}

@ObjectType({
  description:
    '资源承诺看板: a community’s commitments due in a quarter; pledge, commitment, delivery and acceptance are never one number.',
})
@SeenBy(seesBoard)
export class CommitmentBoard implements BoardTotals {
  communityId: string;

  @Field(() => String, { description: '季度: the quarter in which they are due.' })
  quarter: string;

  @Field(() => Int, { description: '意向数: pledged and not yet bound.' })
  pledged: number;

  @Field(() => Int, { description: '承诺数: bound, nothing delivered yet.' })
  committed: number;

  @Field(() => Int, { description: '交付数: delivered in part or in full, not yet accepted.' })
  delivered: number;

  @Field(() => Int, { description: '验收数: accepted in full, or closed short.' })
  accepted: number;

  @Field(() => Int, { description: '逾期数: not settled after the day they were due.' })
  overdue: number;

  @Field(() => Fen, { description: '承诺资金: money bound, whether delivered or not.' })
  moneyCommittedFen: number;

  @Field(() => Fen, { description: '到位资金: money delivered and not turned down.' })
  moneyDeliveredFen: number;

  @Field(() => Fen, { description: '实物折价: what goods, places and services bound are worth.' })
  inKindFen: number;

  @Field(() => DateTime, { description: '统计时间: when it was counted.' })
  asOf: Date;
}
