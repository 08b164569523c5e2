import { newId } from '@hub/kit/identifiers.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Unit } from '../unit/unit.entity.ts';

/** 共建成员: a unit takes part in a community's co-building for a time; it may do so in several communities. */
@Entity()
@Index({ properties: ['communityId', 'unit'] })
@Check({ name: 'membership_ends_after_start', expression: 'until_day is null or until_day >= from_day' })
export class Membership {
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Property({ type: 'string', columnType: 'date' })
  fromDay: string;

  @Property({ type: 'string', columnType: 'date', nullable: true })
  untilDay: string | null = null;
}
