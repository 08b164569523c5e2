import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { Community } from '../community/community.stub.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Agreement } from './agreement.entity.ts';
import { isInForce, isKept } from './agreement.rules.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: '共建协议: one agreement by id.' })
  agreement(
    @Arg('id', () => ID, { description: '标识: the agreement.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Agreement | null> {
    return loaders.byId(Agreement).load(id);
  }

  @FieldResolver(() => Boolean, { description: '在效: whether what is agreed holds today.' })
  inForce(@Root() agreement: Agreement, @Ctx() { clock }: Context): boolean {
    return isInForce(agreement, localDay(clock.now()));
  }

  @FieldResolver(() => Unit, { nullable: true, description: '单位: with whom it is made.' })
  unit(@Root() { unit }: Agreement, @Ctx() { loaders }: Context): Promise<Unit | null> {
    return loaders.byId(Unit).load(unit.id);
  }

  @FieldResolver(() => Community, { nullable: true, description: '社区: for which community.' })
  community(@Root() { communityId }: Agreement): Community {
    return new Community(communityId);
  }

  @FieldResolver(() => [AgreementClause], { description: '条款: its clauses, by number.' })
  clauses(@Root() { id }: Agreement, @Ctx() { loaders }: Context): Promise<AgreementClause[]> {
    return loaders.manyBy(AgreementClause, 'agreement', { orderBy: { no: 'asc' } }).load(id);
  }
}

@Resolver(() => AgreementClause)
export class AgreementClauseResolver {
  @FieldResolver(() => Agreement, { nullable: true, description: '共建协议: of which agreement.' })
  agreement(@Root() { agreement }: AgreementClause, @Ctx() { loaders }: Context): Promise<Agreement | null> {
    return loaders.byId(Agreement).load(agreement.id);
  }

  @FieldResolver(() => [Commitment], { description: '承诺: the commitments that keep it, by number.' })
  commitments(@Root() { id }: AgreementClause, @Ctx() context: Context): Promise<Commitment[]> {
    return commitmentsOf(id, context);
  }

  @FieldResolver(() => Boolean, {
    description: '落实: whether a commitment keeps it, or it states a principle and needs none.',
  })
  async kept(@Root() clause: AgreementClause, @Ctx() context: Context): Promise<boolean> {
    return isKept(clause, await commitmentsOf(clause.id, context));
  }
}

const commitmentsOf = (clauseId: string, { loaders }: Context): Promise<Commitment[]> =>
  loaders.manyBy(Commitment, 'clause', { orderBy: { no: 'asc' } }).load(clauseId);
