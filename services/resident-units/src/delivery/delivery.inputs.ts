import { Fen } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, Float, ID, InputType } from 'type-graphql';
import { CommitmentInput } from '../commitment/commitment.inputs.ts';

@InputType({ description: '登记交付: what the unit has delivered.' })
export class RecordDeliveryInput extends CommitmentInput {
  @Field(() => Float, { description: '数量: how much, in the commitment’s unit of measure.' })
  quantity: number;

  @Field(() => Fen, {
    nullable: true,
    description: '金额: what it is worth; for money it follows from the quantity and may be left out.',
  })
  valueFen?: number | null;

  @Field(() => String, { nullable: true, description: '说明: what was delivered, in words.' })
  note?: string | null;
}

@InputType()
abstract class DeliveryInput extends MutationInput {
  @Field(() => ID, { description: '交付: the delivery.' })
  deliveryId: string;
}

@InputType({ description: '验收交付: how much of a delivery the community accepts.' })
export class AcceptDeliveryInput extends DeliveryInput {
  @Field(() => Float, { description: '验收数量: no more than was delivered.' })
  quantity: number;

  @Field(() => String, { nullable: true, description: '验收说明: why not all of it, for example.' })
  note?: string | null;
}

@InputType({ description: '退回交付: which delivery the community does not accept at all.' })
export class TurnDownDeliveryInput extends DeliveryInput {
  @Field(() => String, { description: '原因: why.' })
  reason: string;
}
