import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { Unit } from '../unit/unit.entity.ts';

@ObjectType({ description: '出借条件: on which terms a unit lends a place.' })
@Entity()
export class LendingTerms {
  [PrimaryKeyProp]?: 'facilityId';

  /** Owned by the community subgraph: a place is lent on one set of terms. */
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @ManyToOne(() => Unit)
  unit: Unit;

  @ManyToOne(() => Agreement, { nullable: true })
  agreement: Agreement | null = null;

  @Field(() => Boolean, { description: '无偿: whether nothing is charged.' })
  @Property({ type: 'boolean' })
  free: boolean = true;

  @Field(() => [String], { description: '时段: when it may be used, in words.' })
  @Property({ type: 'json' })
  windows: string[] = [];
}
