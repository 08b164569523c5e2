import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { Facility } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
import { seesTerms } from './lending-terms.policy.ts';

@ObjectType({ description: '出借条件: on which terms a unit lends a place.' })
@Directive('@key(fields: "id")')
@SeenBy(seesTerms)
@Entity()
export class LendingTerms {
  [PrimaryKeyProp]?: 'facilityId';

  /** The id of the place, owned by the community subgraph: it is lent on one set of terms. */
  @LeadsTo(() => Facility, { description: '场地: the place that is lent.' })
  @Field(() => ID, {
    name: 'id',
    description: '标识: the id of the place, which is lent on one set of terms.',
  })
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @LeadsTo(() => Unit, { description: '单位: who lends it.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  @LeadsTo(() => Agreement, { description: '共建协议: the agreement the terms rest on.' })
  @ManyToOne(() => Agreement, { nullable: true })
  agreement: Agreement | null = null;

  @Field(() => Boolean, { description: '无偿: whether nothing is charged.' })
  @Property({ type: 'boolean' })
  free: boolean = true;

  @Field(() => [String], { description: '时段: when it may be used, in words.' })
  @Property({ type: 'json' })
  windows: string[] = [];
}
