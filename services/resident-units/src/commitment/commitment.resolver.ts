import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Delivery } from '../delivery/delivery.entity.ts';
import * as commitments from './commitment.commands.ts';
import { Commitment } from './commitment.entity.ts';
import {
  ClaimNeedInput,
  CloseCommitmentInput,
  CommitmentInput,
  PledgeCommitmentInput,
  ScheduleCommitmentInput,
} from './commitment.inputs.ts';
import { canCancel, canCloseShort, canConfirm, canPledge, canSchedule } from './commitment.policy.ts';
import { isOverdue } from './commitment.rules.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true, description: '资源承诺: one commitment by id.' })
  commitment(
    @Arg('id', () => ID, { description: '标识: the commitment.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Commitment | null> {
    return loaders.byId(Commitment).load(id);
  }

  @DoneBy(canPledge)
  @Mutation(() => Commitment, { nullable: true, description: '登记意向: pledge something for a unit.' })
  pledgeCommitment(
    @Arg('input', () => PledgeCommitmentInput) input: PledgeCommitmentInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.pledge(context, input);
  }

  @DoneBy(canPledge)
  @Mutation(() => Commitment, { nullable: true, description: '认领需求: pledge something for a need.' })
  claimNeed(
    @Arg('input', () => ClaimNeedInput) input: ClaimNeedInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.claimNeed(context, input);
  }

  @DoneBy(canConfirm)
  @Mutation(() => Commitment, { nullable: true, description: '确认承诺: bind the unit to its pledge.' })
  confirmCommitment(
    @Arg('input', () => CommitmentInput) input: CommitmentInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.confirm(context, input);
  }

  @DoneBy(canSchedule)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '承诺排期: plan the delivery of what is bound for a day.',
  })
  scheduleCommitment(
    @Arg('input', () => ScheduleCommitmentInput) input: ScheduleCommitmentInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.schedule(context, input);
  }

  @DoneBy(canCloseShort)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '短交结案: settle a commitment with less than was promised.',
  })
  closeCommitmentShort(
    @Arg('input', () => CloseCommitmentInput) input: CloseCommitmentInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.closeShort(context, input);
  }

  @DoneBy(canCancel)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '取消承诺: withdraw a promise on which nothing was delivered.',
  })
  cancelCommitment(
    @Arg('input', () => CloseCommitmentInput) input: CloseCommitmentInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return commitments.cancel(context, input);
  }

  @FieldResolver(() => Boolean, { description: '逾期: whether its day has passed and it is not settled.' })
  overdue(@Root() commitment: Commitment, @Ctx() { clock }: Context): boolean {
    return isOverdue(commitment, localDay(clock.now()));
  }

  @FieldResolver(() => [Delivery], { description: '交付: what was delivered on it, in order of time.' })
  deliveries(@Root() { id }: Commitment, @Ctx() { loaders }: Context): Promise<Delivery[]> {
    return loaders.manyBy(Delivery, 'commitment', { orderBy: { at: 'asc', id: 'asc' } }).load(id);
  }
}
