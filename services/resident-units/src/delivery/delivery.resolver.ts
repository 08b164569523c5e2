import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import * as deliveries from './delivery.commands.ts';
import { Delivery } from './delivery.entity.ts';
import { AcceptDeliveryInput, RecordDeliveryInput, TurnDownDeliveryInput } from './delivery.inputs.ts';
import { canAccept, canRecord } from './delivery.policy.ts';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @DoneBy(canRecord)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '登记交付: record what the unit has delivered.',
  })
  recordDelivery(
    @Arg('input', () => RecordDeliveryInput) input: RecordDeliveryInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return deliveries.record(context, input);
  }

  @DoneBy(canAccept)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '验收交付: record what the community accepts of a delivery.',
  })
  acceptDelivery(
    @Arg('input', () => AcceptDeliveryInput) input: AcceptDeliveryInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return deliveries.accept(context, input);
  }

  @DoneBy(canAccept)
  @Mutation(() => Commitment, {
    nullable: true,
    description: '退回交付: turn down a delivery whole, with a reason.',
  })
  turnDownDelivery(
    @Arg('input', () => TurnDownDeliveryInput) input: TurnDownDeliveryInput,
    @Ctx() context: Context,
  ): Promise<Commitment> {
    return deliveries.turnDown(context, input);
  }
}
