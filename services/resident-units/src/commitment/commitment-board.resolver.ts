import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { forbidden } from '@hub/kit/errors.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { quarterNamed } from '@hub/kit/period.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { Commitment, CommitmentConnection } from './commitment.entity.ts';
import { seesBoard } from './commitment.policy.ts';
import { CommitmentState } from './commitment.state.ts';
import { type BoardTotals, CommitmentBoard } from './commitment-board.ts';

const seeing = { zh: '查看该社区的资源承诺看板', en: 'see the board of this community' };

@Resolver(() => CommitmentBoard)
export class CommitmentBoardResolver {
  @Query(() => CommitmentBoard, {
    nullable: true,
    description: '资源承诺: the commitments to a community that are due in a quarter, counted and listed.',
  })
  resourceCommitments(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('quarter', () => String, { description: '季度: as 2026Q2.' }) quarter: string,
    @Ctx() context: Context,
  ): Promise<CommitmentBoard> {
    const id = communityIdFrom(communityId);
    // Not left out as a row would be: who asks for the board of a community is to know why there is none.
    if (!seesBoard.allows(context.actor, { communityId: id })) throw forbidden(seeing, seesBoard);
    return boardOf(id, quarter, context);
  }

  @FieldResolver(() => Community, { nullable: true, description: '社区: to whom they are promised.' })
  community(@Root() { communityId }: CommitmentBoard): Community {
    return new Community(communityId);
  }

  @FieldResolver(() => CommitmentConnection, {
    description: '承诺: those counted that the caller may know of, by day.',
  })
  commitments(
    @Root() { communityId, quarter }: CommitmentBoard,
    @Arg('state', () => CommitmentState, { nullable: true, description: '状态: only those in it.' })
    state: CommitmentState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Commitment>> {
    const { firstDay, lastDay } = quarterNamed(quarter);
    const where = { dueOn: { $gte: firstDay, $lte: lastDay }, ...(state && { state }) };
    const byDay = [
      ['dueOn', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(Commitment, 'communityId', { where, orderBy: byDay }, page).load(communityId);
  }
}

/** Counts a community's board; any number of communities is one statement. */
export async function boardOf(
  communityId: string,
  quarter: string,
  { facts, clock }: Context,
): Promise<CommitmentBoard> {
  const { name, firstDay, lastDay } = quarterNamed(quarter);
  const now = clock.now();
  const totals = await facts
    .batched<BoardTotals>(`commitment board ${name}`, async (ids, read) => {
      const rows = await read<BoardTotals & { id: string }>(boardSql, [
        ids,
        firstDay,
        lastDay,
        localDay(now),
      ]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? nothing);
    })
    .load(communityId);
  return Object.assign(new CommitmentBoard(), totals, { communityId, quarter: name, asOf: now });
}

const nothing: BoardTotals = {
  pledged: 0,
  committed: 0,
  delivered: 0,
  accepted: 0,
  overdue: 0,
  moneyCommittedFen: 0,
  moneyDeliveredFen: 0,
  inKindFen: 0,
};

const boardSql = `
  select c.community_id as id,
    count(*) filter (where c.state = 'PLEDGED')::int as pledged,
    count(*) filter (where c.state in ('COMMITTED', 'SCHEDULED'))::int as committed,
    count(*) filter (where c.state in ('PART_DELIVERED', 'DELIVERED'))::int as delivered,
    count(*) filter (where c.state in ('ACCEPTED', 'CLOSED_SHORT'))::int as accepted,
    count(*) filter (where c.state not in ('ACCEPTED', 'CLOSED_SHORT', 'CANCELLED') and c.due_on < $4)::int as overdue,
    coalesce(sum(c.value_fen) filter (where c.kind = 'FUNDS' and c.state not in ('PLEDGED', 'CANCELLED')), 0)
      as "moneyCommittedFen",
    coalesce(sum(d.value_fen) filter (where c.kind = 'FUNDS' and c.state <> 'CANCELLED'), 0) as "moneyDeliveredFen",
    coalesce(sum(c.value_fen) filter (where c.kind <> 'FUNDS' and c.state not in ('PLEDGED', 'CANCELLED')), 0)
      as "inKindFen"
  from commitment c
  left join lateral (
    select sum(value_fen) as value_fen from delivery
    where commitment_id = c.id and accepted_quantity is distinct from 0
  ) d on true
  where c.community_id = any($1::char(12)[]) and c.due_on between $2 and $3
  group by c.community_id`;
