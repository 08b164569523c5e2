import { newId } from '@hub/kit/identifiers.ts';
import { DateTime, Fen } from '@hub/kit/scalars.ts';
import { BigIntType, DecimalType } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { deliveryAlreadyAccepted } from './delivery.errors.ts';

/** What a delivery is made from. */
export type NewDelivery = Pick<Delivery, 'commitment' | 'quantity' | 'at' | 'attestedBy'> & Partial<Delivery>;

@ObjectType({
  description: '交付: one delivery on a commitment, attested by the unit and then by the community.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ['commitment', 'at'] })
@Check({ name: 'delivery_quantity_is_positive', expression: 'quantity > 0' })
@Check({
  name: 'delivery_accepts_no_more_than_delivered',
  expression: 'accepted_quantity is null or accepted_quantity between 0 and quantity',
})
@Check({
  name: 'delivery_is_accepted_by_someone',
  expression:
    '(accepted_quantity is null) = (accepted_at is null) and (accepted_at is null) = (accepted_by is null)',
})
export class Delivery {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Commitment)
  commitment: Commitment;

  @Field(() => DateTime, { description: '交付时间: when it was delivered.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  at: Date;

  @Field(() => Float, { description: '数量: how much was delivered.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)' })
  quantity: number;

  @Field(() => Fen, {
    nullable: true,
    description: '金额: the money delivered, or what the goods are worth.',
  })
  @Property({ type: new BigIntType('number'), nullable: true })
  valueFen: number | null = null;

  @Field(() => String, { description: '单位确认: who attested it for the unit.' })
  @Property({ type: 'text' })
  attestedBy: string;

  @Field(() => String, { nullable: true, description: '说明: what was delivered, in words.' })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => String, { nullable: true, description: '凭证校验值: SHA-256 of the evidence.' })
  @Property({ type: 'string', columnType: 'char(64)', nullable: true })
  evidenceSha256: string | null = null;

  @Field(() => Float, { nullable: true, description: '验收数量: how much of it the community accepted.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)', nullable: true })
  acceptedQuantity: number | null = null;

  @Field(() => DateTime, { nullable: true, description: '验收时间: when it was accepted.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: '社区确认: who accepted it for the community.' })
  @Property({ type: 'text', nullable: true })
  acceptedBy: string | null = null;

  constructor(delivery: NewDelivery) {
    Object.assign(this, delivery);
  }

  /** Accepts the delivery once. */
  accept(quantity: number, at: Date, by: string): void {
    if (this.acceptedAt) throw deliveryAlreadyAccepted();
    this.acceptedQuantity = quantity;
    this.acceptedAt = at;
    this.acceptedBy = by;
  }
}
