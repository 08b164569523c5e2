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
    description: '金额: the money delivered, or what the goods are worth.',
  })
  valueFen?: number | null;

  @Field(() => String, { nullable: true, description: '说明: what was delivered, in words.' })
  note?: string | null;
}

@InputType({ description: '验收交付: how much of a delivery the community accepts.' })
export class AcceptDeliveryInput extends MutationInput {
  @Field(() => ID, { description: '交付: the delivery.' })
  deliveryId: string;

  @Field(() => Float, { description: '验收数量: no more than was delivered.' })
  quantity: number;
}
