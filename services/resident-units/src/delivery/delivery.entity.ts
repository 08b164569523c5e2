import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, Fen } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { BigIntType, DecimalType } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { ResourceKind } from '../resource-offer/resource-kind.ts';
import { Unit } from '../unit/unit.entity.ts';
import { deliveryAlreadyAccepted } from './delivery.errors.ts';
import { seesDelivery } from './delivery.policy.ts';

/** What a delivery is made from. */
export type NewDelivery = Pick<
  Delivery,
  'commitment' | 'unit' | 'communityId' | 'kind' | 'quantity' | 'at' | 'attestedBy'
> &
  Partial<Delivery>;

@ObjectType({
  description: '交付: one delivery on a commitment, attested by the unit and then by the community.',
})
@Directive('@key(fields: "id")')
@SeenBy(seesDelivery)
@Entity()
@Index({ properties: ['commitment', 'at'] })
@Check({ name: 'delivery_quantity_can_be_kept', expression: 'quantity > 0 and quantity < 10000000000' })
@Check({ name: 'delivery_value_can_be_kept', expression: 'value_fen between 0 and 1000000000000' })
@Check({
  name: 'delivery_money_is_counted_once',
  expression: "kind <> 'FUNDS' or coalesce(value_fen, -1) = quantity * 100",
})
@Check({
  name: 'delivery_accepts_no_more_than_delivered',
  expression: 'accepted_quantity between 0 and quantity',
})
@Check({
  name: 'delivery_is_accepted_by_someone',
  expression:
    '(accepted_quantity is null) = (accepted_at is null) and (accepted_at is null) = (accepted_by is null)',
})
@Check({ name: 'delivery_is_attested_by_two', expression: 'accepted_by <> attested_by' })
@Check({
  name: 'delivery_is_turned_down_for_a_reason',
  expression: 'accepted_quantity <> 0 or acceptance_note is not null',
})
@Check({ name: 'delivery_evidence_is_a_hash', expression: "evidence_sha256 ~ '^[0-9a-f]{64}$'" })
export class Delivery {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Commitment, { description: '资源承诺: on which commitment.' })
  @ManyToOne(() => Commitment)
  commitment: Commitment;

  /** The commitment's two sides, with which the database keeps them. */
  @ManyToOne(() => Unit)
  unit: Unit;

  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  /** The commitment's, kept here so that the database sees whether it is money. */
  @Enum({ items: () => ResourceKind })
  kind: ResourceKind;

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

  @Field(() => Float, {
    nullable: true,
    description: '验收数量: how much of it the community accepted; 0 for one that it turned down.',
  })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)', nullable: true })
  acceptedQuantity: number | null = null;

  @Field(() => DateTime, { nullable: true, description: '验收时间: when it was accepted.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: '社区确认: who accepted it for the community.' })
  @Property({ type: 'text', nullable: true })
  acceptedBy: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: '验收说明: why not all of it was accepted, or what else the community has to say.',
  })
  @Property({ type: 'text', nullable: true })
  acceptanceNote: string | null = null;

  constructor(delivery: NewDelivery) {
    Object.assign(this, delivery);
  }

  accept(quantity: number, note: string | null, at: Date, by: string): void {
    this.attest(quantity, note, at, by);
  }

  turnDown(reason: string, at: Date, by: string): void {
    this.attest(0, reason, at, by);
  }

  /** The community's half of the attestation, which is given once. */
  private attest(quantity: number, note: string | null, at: Date, by: string): void {
    if (this.acceptedAt) throw deliveryAlreadyAccepted();
    this.acceptedQuantity = quantity;
    this.acceptanceNote = note;
    this.acceptedAt = at;
    this.acceptedBy = by;
  }
}
