import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Agreement } from './agreement.entity.ts';
import { isInForce } from './agreement.rules.ts';
import { AgreementState } from './agreement.state.ts';
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

  @FieldResolver(() => Agreement, { nullable: true, description: '后续版本: the version that follows it.' })
  async supersededBy(@Root() { id }: Agreement, @Ctx() { loaders }: Context): Promise<Agreement | null> {
    const where = { state: { $ne: AgreementState.TERMINATED } };
    const [next] = await loaders.manyBy(Agreement, 'supersedes', { where }).load(id);
    return next ?? null;
  }

  @FieldResolver(() => [AgreementClause], { description: '条款: its clauses, by number.' })
  clauses(@Root() { id }: Agreement, @Ctx() { loaders }: Context): Promise<AgreementClause[]> {
    return loaders.manyBy(AgreementClause, 'agreement', { orderBy: { no: 'asc' } }).load(id);
  }
}
