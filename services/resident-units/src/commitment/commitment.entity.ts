import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { Fen, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { BigIntType, DecimalType } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { AgreementClause } from '../agreement/agreement-clause.entity.ts';
import { Community, Need, Resolution } from '../foreign-types.ts';
import { ResourceKind } from '../resource-offer/resource-kind.ts';
import { Unit } from '../unit/unit.entity.ts';
import { sumOf } from './amount.rules.ts';
import { seesCommitment, seesQuantity, seesWorth } from './commitment.policy.ts';
import { type CommitmentMove, CommitmentState, commitmentMoves } from './commitment.state.ts';

/** What a commitment is made from. */
export type NewCommitment = Pick<
  Commitment,
  'unit' | 'communityId' | 'no' | 'kind' | 'title' | 'quantity' | 'dueOn'
> &
  Partial<Commitment>;

@ObjectType({ description: '资源承诺: what a unit has promised, from pledge to acceptance.' })
@Directive('@key(fields: "id")')
@SeenBy(seesCommitment)
@Entity()
@Unique({ properties: ['communityId', 'no'] })
@Index({ properties: ['communityId', 'dueOn', 'id'] })
@Index({ properties: ['unit', 'dueOn', 'id'] })
@Index({ properties: ['needId'] })
@Index({ properties: ['resolutionId'] })
@Check({ name: 'commitment_quantity_can_be_kept', expression: 'quantity > 0 and quantity < 10000000000' })
@Check({ name: 'commitment_value_can_be_kept', expression: 'value_fen between 0 and 1000000000000' })
@Check({
  name: 'commitment_money_is_counted_once',
  expression:
    "(kind = 'FUNDS') = (unit_of_measure = '元') and (kind <> 'FUNDS' or coalesce(value_fen, -1) = quantity * 100)",
})
@Check({
  name: 'commitment_accepts_no_more_than_delivered',
  expression: 'quantity_accepted between 0 and quantity_delivered',
})
@Check({
  name: 'commitment_state_follows_from_what_came',
  expression: `case
    when state in ('PLEDGED', 'COMMITTED', 'SCHEDULED', 'CANCELLED') then quantity_delivered = 0
    when state = 'PART_DELIVERED' then quantity_delivered > 0 and quantity_delivered < quantity
    when state = 'DELIVERED' then quantity_delivered >= quantity and quantity_accepted < quantity
    when state = 'ACCEPTED' then quantity_accepted >= quantity
    else quantity_delivered > 0 and quantity_accepted < quantity end`,
})
@Check({
  name: 'commitment_scheduled_for_a_day',
  expression: "state <> 'SCHEDULED' or scheduled_on is not null",
})
@Check({
  name: 'commitment_closed_for_a_reason',
  expression: "(state in ('CLOSED_SHORT', 'CANCELLED')) = (closing_reason is not null)",
})
@Check({
  name: 'commitment_clause_comes_with_its_agreement',
  expression: '(clause_id is null) = (agreement_id is null)',
})
export class Commitment {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: who promises.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: to whom it is promised.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '编号: its number within the community.' })
  @Property({ type: 'text' })
  no: string;

  @Field(() => ResourceKind, { description: '资源类别: what kind of thing is promised.' })
  @Enum({ items: () => ResourceKind })
  kind: ResourceKind;

  @Field(() => String, { description: '内容: what is promised, in words.' })
  @Property({ type: 'text' })
  title: string;

  @SeenBy(seesQuantity)
  @Field(() => Float, { nullable: true, description: '数量: how much is promised, in its unit of measure.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)' })
  quantity: number;

  @SeenBy(seesQuantity)
  @Field(() => Float, { nullable: true, description: '已交付: how much the unit says is there.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)' })
  quantityDelivered: number = 0;

  @SeenBy(seesQuantity)
  @Field(() => Float, { nullable: true, description: '已验收: how much the community has accepted.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)' })
  quantityAccepted: number = 0;

  @Field(() => String, { description: '计量单位: what the quantity counts; 元 for money.' })
  @Property({ type: 'text' })
  unitOfMeasure: string = '项';

  @SeenBy(seesWorth)
  @Field(() => Fen, { nullable: true, description: '金额: the money promised, or what the goods are worth.' })
  @Property({ type: new BigIntType('number'), nullable: true })
  valueFen: number | null = null;

  /** Owned by the community subgraph: the need it answers. */
  @LeadsTo(() => Need, { description: '需求: the need it answers.' })
  @Property({ type: 'uuid', nullable: true })
  needId: string | null = null;

  /** Owned by the party-branch subgraph: the resolution it carries out. */
  @LeadsTo(() => Resolution, { description: '决议: the resolution it carries out.' })
  @Property({ type: 'uuid', nullable: true })
  resolutionId: string | null = null;

  @LeadsTo(() => AgreementClause, { description: '条款: the clause it keeps.' })
  @ManyToOne(() => AgreementClause, { nullable: true, index: true })
  clause: AgreementClause | null = null;

  /** The clause's, kept here so that the database sees whose it is. */
  @LeadsTo(() => Agreement, { description: '共建协议: the agreement it keeps.' })
  @ManyToOne(() => Agreement, { nullable: true })
  agreement: Agreement | null = null;

  @Field(() => LocalDate, { description: '期限: the day by which it is promised.' })
  @Property({ type: 'string', columnType: 'date' })
  dueOn: string;

  @Field(() => LocalDate, { nullable: true, description: '排期日: for which day its delivery is planned.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  scheduledOn: string | null = null;

  @Field(() => CommitmentState, { description: '状态: how far it has come.' })
  @Enum({ items: () => CommitmentState })
  state: CommitmentState = CommitmentState.PLEDGED;

  @SeenBy(seesWorth)
  @Field(() => String, { nullable: true, description: '结案原因: why it was closed short or cancelled.' })
  @Property({ type: 'text', nullable: true })
  closingReason: string | null = null;

  constructor(commitment: NewCommitment) {
    Object.assign(this, commitment);
  }

  confirm(): void {
    this.follow('confirm');
  }

  schedule(on: string): void {
    this.follow('schedule');
    this.scheduledOn = on;
  }

  /** Counts a delivery, which the unit attests; it may exceed what was promised. */
  deliver(quantity: number): void {
    const delivered = sumOf([this.quantityDelivered, quantity]);
    this.follow(delivered >= this.quantity ? 'deliverAll' : 'deliverPart');
    this.quantityDelivered = delivered;
  }

  /** Counts what the community accepts; with all that was promised accepted, the promise is kept. */
  acceptDelivered(quantity: number): void {
    const accepted = sumOf([this.quantityAccepted, quantity]);
    const keepsPromise = this.state !== CommitmentState.ACCEPTED && accepted >= this.quantity;
    this.follow(keepsPromise ? 'accept' : 'acceptPart');
    this.quantityAccepted = accepted;
  }

  /** Counts nothing of a delivery that the community turns down; the unit may deliver again. */
  turnDownDelivered(): void {
    this.follow('turnDown');
  }

  closeShort(reason: string): void {
    this.follow('closeShort');
    this.closingReason = reason;
  }

  cancel(reason: string): void {
    this.follow('cancel');
    this.closingReason = reason;
  }

  private follow(move: CommitmentMove): void {
    this.state = follow(commitmentMoves, this.state, move);
  }
}

export const CommitmentConnection = connectionOf(Commitment);
