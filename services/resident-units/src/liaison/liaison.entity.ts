import { newId } from '@hub/kit/identifiers.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Unit } from '../unit/unit.entity.ts';

@ObjectType({ description: '联络员: who speaks for a unit in a community; exactly one at a time.' })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ['communityId', 'unit'] })
@Check({ name: 'liaison_ends_after_start', expression: 'until_day is null or until_day >= from_day' })
export class Liaison {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '姓名: the name shown.' })
  @Property({ type: 'text' })
  displayName: string;

  @Field(() => LocalDate, { description: '任期起: since which day.' })
  @Property({ type: 'string', columnType: 'date' })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: '任期止: until which day; none while in office.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  untilDay: string | null = null;
}
