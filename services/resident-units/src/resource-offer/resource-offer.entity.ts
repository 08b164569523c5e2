import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { DecimalType } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Facility } from '../foreign-types.ts';
import { ServiceCategory } from '../service-category/service-category.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ResourceKind } from './resource-kind.ts';
import { seesOffer } from './resource-offer.policy.ts';
import { type OfferMove, OfferState, offerMoves } from './resource-offer.state.ts';

/** What an offer is made from. */
export type NewOffer = Pick<ResourceOffer, 'unit' | 'kind' | 'title'> & Partial<ResourceOffer>;

@ObjectType({ description: '资源清单条目: something a unit offers to share.' })
@Directive('@key(fields: "id")')
@SeenBy(seesOffer)
@Entity()
@Index({ properties: ['unit', 'title', 'id'] })
@Check({
  name: 'resource_offer_quantity_has_a_unit',
  expression: '(quantity is null) = (unit_of_measure is null) and quantity > 0',
})
@Check({
  name: 'resource_offer_money_is_counted_in_yuan',
  expression: "(kind = 'FUNDS') = (unit_of_measure = '元')",
})
@Check({ name: 'resource_offer_ends_after_start', expression: 'available_to >= available_from' })
@Check({ name: 'resource_offer_place_is_a_venue', expression: "facility_id is null or kind = 'VENUE'" })
export class ResourceOffer {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: who offers it.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  @Field(() => ResourceKind, { description: '资源类别: what kind of thing.' })
  @Enum({ items: () => ResourceKind })
  kind: ResourceKind;

  @Field(() => ServiceCategory, {
    nullable: true,
    description: '服务类别: what it is good for; none means anything.',
  })
  @Enum({ items: () => ServiceCategory, nullable: true })
  category: ServiceCategory | null = null;

  @Field(() => String, { description: '名称: what it is, in words.' })
  @Property({ type: 'text' })
  title: string;

  @Field(() => Float, { nullable: true, description: '数量: how much, in its unit of measure.' })
  @Property({ type: new DecimalType('number'), columnType: 'numeric(14,3)', nullable: true })
  quantity: number | null = null;

  @Field(() => String, { nullable: true, description: '计量单位: what the quantity counts.' })
  @Property({ type: 'text', nullable: true })
  unitOfMeasure: string | null = null;

  /** Owned by the community subgraph: the place, for an offer of a venue. */
  @LeadsTo(() => Facility, { description: '场地: the place, for an offer of a venue.' })
  @Property({ type: 'uuid', nullable: true })
  facilityId: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: '可用起: from which day.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  availableFrom: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: '可用止: until which day.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  availableTo: string | null = null;

  @Field(() => OfferState, { description: '状态: whether it can be taken up.' })
  @Enum({ items: () => OfferState })
  state: OfferState = OfferState.DRAFT;

  constructor(offer: NewOffer) {
    Object.assign(this, offer);
  }

  open(): void {
    this.follow('open');
  }

  suspend(): void {
    this.follow('suspend');
  }

  close(): void {
    this.follow('close');
  }

  private follow(move: OfferMove): void {
    this.state = follow(offerMoves, this.state, move);
  }
}

export const ResourceOfferConnection = connectionOf(ResourceOffer);
