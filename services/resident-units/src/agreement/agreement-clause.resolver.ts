import type { Context } from '@hub/kit/context.ts';
import type { Loaders } from '@hub/kit/loaders.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { isKept } from './agreement.rules.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

@Resolver(() => AgreementClause)
export class AgreementClauseResolver {
  @FieldResolver(() => [Commitment], { description: '承诺: the commitments that keep it, by number.' })
  commitments(@Root() { id }: AgreementClause, @Ctx() { loaders }: Context): Promise<Commitment[]> {
    return commitmentsOf(id, loaders);
  }

  @FieldResolver(() => Boolean, {
    description: '落实: whether a commitment keeps it, or it states a principle and needs none.',
  })
  async kept(@Root() clause: AgreementClause, @Ctx() { facts }: Context): Promise<boolean> {
    return isKept(clause, await commitmentsOf(clause.id, facts));
  }
}

const commitmentsOf = (clauseId: string, loaders: Loaders): Promise<Commitment[]> =>
  loaders.manyBy(Commitment, 'clause', { orderBy: { no: 'asc' } }).load(clauseId);
