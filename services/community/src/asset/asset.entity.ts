import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { everyone } from '@hub/kit/rule.ts';
import { Fen, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { BigIntType } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Commitment, Delivery } from '../foreign-types.ts';
import { seesSource, seesValue } from './asset.policy.ts';

@ObjectType({ description: '资产: something the community owns, with where it came from.' })
@Directive('@key(fields: "id")')
@SeenBy(everyone)
@Entity()
@Index({ properties: ['community', 'name', 'id'] })
@Index({ properties: ['facility', 'name', 'id'] })
@Index({ properties: ['sourceCommitmentId', 'name', 'id'] })
@Check({ name: 'asset_value_is_money', expression: 'value_fen between 0 and 9007199254740991' })
@Check({
  name: 'asset_from_a_delivery_names_its_commitment',
  expression: 'source_delivery_id is null or source_commitment_id is not null',
})
export class Asset {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: whose it is.' })
  @ManyToOne(() => Community)
  community: Community;

  @LeadsTo(() => Facility, { description: '场地: the place it is, or stands in.' })
  @ManyToOne(() => Facility, { nullable: true, deleteRule: 'no action' })
  facility: Facility | null = null;

  @Field(() => String, { description: '名称: what it is.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => LocalDate, { description: '取得日期: since which day it is the community’s.' })
  @Property({ type: 'string', columnType: 'date' })
  acquiredOn: string;

  @SeenBy(seesValue)
  @Field(() => Fen, { nullable: true, description: '价值: what it was worth then.' })
  @Property({ type: new BigIntType('number'), nullable: true })
  valueFen: number | null = null;

  /** Owned by the resident-units subgraph: the commitment it came from. */
  @LeadsTo(() => Commitment, { description: '来源承诺: the commitment it came from.', seenBy: seesSource })
  @Property({ type: 'uuid', nullable: true })
  sourceCommitmentId: string | null = null;

  /** Owned by the resident-units subgraph: the accepted delivery it came from; one asset for each. */
  @LeadsTo(() => Delivery, {
    description: '来源交付: the accepted delivery it came from; no other asset did.',
    seenBy: seesSource,
  })
  @Property({ type: 'uuid', nullable: true, unique: true })
  sourceDeliveryId: string | null = null;
}

export const AssetConnection = connectionOf(Asset);
