import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as agreements from './agreement.commands.ts';
import * as drafting from './agreement.drafting.ts';
import { Agreement } from './agreement.entity.ts';
import {
  AgreementInput,
  DraftAgreementInput,
  RenewAgreementInput,
  SignAgreementInput,
  TerminateAgreementInput,
} from './agreement.inputs.ts';
import { canKeep, canNegotiate, canSign, canTerminate } from './agreement.policy.ts';
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

  @DoneBy(canNegotiate)
  @Mutation(() => Agreement, {
    nullable: true,
    description: '起草协议: write down what a unit and a community would agree on.',
  })
  draftAgreement(
    @Arg('input', () => DraftAgreementInput) input: DraftAgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return drafting.draft(context, input);
  }

  @DoneBy(canNegotiate)
  @Mutation(() => Agreement, { nullable: true, description: '协商协议: put a draft to the other side.' })
  negotiateAgreement(
    @Arg('input', () => AgreementInput) input: AgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.negotiate(context, input);
  }

  @DoneBy(canSign)
  @Mutation(() => Agreement, {
    nullable: true,
    description: '签署协议: sign the document for one side; with both it is signed.',
  })
  signAgreement(
    @Arg('input', () => SignAgreementInput) input: SignAgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.sign(context, input);
  }

  @DoneBy(canKeep)
  @Mutation(() => Agreement, {
    nullable: true,
    description: '启用协议: let it hold, from its first day on; the unit now takes part.',
  })
  activateAgreement(
    @Arg('input', () => AgreementInput) input: AgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.activate(context, input);
  }

  @DoneBy(canKeep)
  @Mutation(() => Agreement, {
    nullable: true,
    description: '评审协议: say that both sides are to look at it again.',
  })
  reviewAgreement(
    @Arg('input', () => AgreementInput) input: AgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.review(context, input);
  }

  @DoneBy(canNegotiate)
  @Mutation(() => Agreement, {
    nullable: true,
    description: '续签协议: draft the version that is to follow it.',
  })
  renewAgreement(
    @Arg('input', () => RenewAgreementInput) input: RenewAgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return drafting.renew(context, input);
  }

  @DoneBy(canKeep)
  @Mutation(() => Agreement, { nullable: true, description: '登记到期: record that it has run out.' })
  expireAgreement(
    @Arg('input', () => AgreementInput) input: AgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.expire(context, input);
  }

  @DoneBy(canTerminate)
  @Mutation(() => Agreement, { nullable: true, description: '终止协议: end it before its time.' })
  terminateAgreement(
    @Arg('input', () => TerminateAgreementInput) input: TerminateAgreementInput,
    @Ctx() context: Context,
  ): Promise<Agreement> {
    return agreements.terminate(context, input);
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
